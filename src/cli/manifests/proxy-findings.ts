import type { Told } from '../../gitops/install/install.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { headOf } from '../../gitops/object.ts'
import { findingAt } from '../../gitops/placed-finding.ts'
import type { Located } from '../../report/located.ts'

/** What to say of kube-proxy's mode where something is announced on layer 2. `mode`: IPVS without strictARP. */
export function proxyFindings(mode: Told<string> | undefined, manifests: readonly Manifest[]): readonly Located[] {
  if (mode === undefined || !manifests.some(({ object }) => headOf(object)?.kind === 'L2Advertisement')) return []
  const said = {
    name: 'ipvs-without-strict-arp',
    severity: 'warning',
    message: 'kube-proxy runs in IPVS mode without strictARP: every node answers ARP for the addresses on layer 2',
    help: 'write ipvs: { strictARP: true }, and restart kube-proxy',
  } as const
  return [findingAt(mode.place, said)]
}
