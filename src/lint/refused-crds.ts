import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { crdRefusalOf } from '../release/refused-crds.ts'
import type { Release } from '../release/releases.ts'

/** The same finding as the rule's, where a cluster is known by its YAML only; it loads none of the rules. */
export function refusedCrds(kubernetes: string, release: Release): Diagnostic | undefined {
  const message = crdRefusalOf(kubernetes, release)
  if (message === undefined) return undefined
  return { name: 'kubernetes-refuses-crds', source: 'lint', severity: 'error', message, help }
}

const help = 'move MetalLB to v0.16.0 or later first'
