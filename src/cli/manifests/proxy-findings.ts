import type { Told } from '../../gitops/install/install.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { headOf } from '../../gitops/object.ts'
import type { Located } from '../../report/located.ts'
import { placed } from './locate-manifest.ts'

/** What to say of kube-proxy's mode where something is announced on layer 2. `mode`: IPVS without strictARP. */
export function proxyFindings(mode: Told<string> | undefined, manifests: readonly Manifest[]): readonly Located[] {
  if (mode === undefined || !manifests.some(({ object }) => headOf(object)?.kind === 'L2Advertisement')) return []
  const diagnostic = {
    name: 'ipvs-without-strict-arp',
    source: 'lint',
    severity: 'warning',
    message: 'kube-proxy runs in IPVS mode without strictARP: every node answers ARP for the addresses on layer 2',
    help: 'write ipvs: { strictARP: true }, and restart kube-proxy',
  } as const
  return [{ diagnostic: placed(diagnostic, mode.place), place: mode.place, related: [] }]
}
