import type { Manifest } from '../manifest.ts'
import { headOf, isOfMetallb, textAt } from '../object.ts'
import { findingAt } from '../placed-finding.ts'
import type { PlacedFinding } from '../placed-finding.ts'
import { installsOf } from './installs.ts'

const label = 'pod-security.kubernetes.io/enforce'

/** MetalLB's namespace where its pod security refuses the speakers: they use the node's network and open raw sockets. */
export function namespaceFindings(manifests: readonly Manifest[]): readonly PlacedFinding[] {
  const own = new Set(manifests.flatMap((manifest) => namespaceFor(manifest) ?? []))
  return manifests.flatMap((manifest) => {
    const head = headOf(manifest.object)
    const level = textAt(manifest.object, 'metadata', 'labels', label)
    if (head?.kind !== 'Namespace' || !own.has(head.name) || (level !== 'baseline' && level !== 'restricted')) return []
    const said = {
      name: 'namespace-refuses-speakers',
      severity: 'error',
      message: `namespace ${head.name} enforces ${level}, under which no speaker starts`,
      help: `write ${label}: privileged`,
    } as const
    return [findingAt(manifest.placeOf(['metadata', 'labels', label]), said)]
  })
}

/** The namespace that speakers run in, as far as one object tells. */
function namespaceFor(manifest: Manifest): string | undefined {
  const { object } = manifest
  if (isOfMetallb(object)) return headOf(object)?.namespace
  if (installsOf([manifest]).length === 0) return undefined
  return (
    textAt(object, 'spec', 'targetNamespace') ??
    textAt(object, 'spec', 'destination', 'namespace') ??
    headOf(object)?.namespace
  )
}
