import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { crdRefusalOf } from '../release/refused-crds.ts'
import type { Release } from '../release/releases.ts'

/** The same finding as the rule's, where a cluster is known by its YAML only; it loads none of the rules. */
export function refusedCrds(kubernetes: string, release: Release, objects: readonly unknown[]): Diagnostic | undefined {
  const refusal = crdRefusalOf(kubernetes, release, objects)
  if (refusal === undefined) return undefined
  const { message, help, isMet } = refusal
  return { name: 'kubernetes-refuses-crds', source: 'lint', severity: isMet ? 'error' : 'warning', message, help }
}
