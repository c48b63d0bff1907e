import { switchedOff } from '../../lint/lint.ts'
import type { Build } from './build-result.ts'

/** What was not judged, and for lack of which fact, a line each: green must mean something. */
export function ledgerOf({ results, unloaded }: Build): readonly string[] {
  const lacks = new Map<string, { readonly rules: Set<string>; readonly clusters: Set<string> }>()
  for (const { name, compilation } of results) {
    for (const { rule, lacks: facts } of compilation?.notJudged ?? []) {
      for (const fact of facts) {
        const entry = lacks.get(fact) ?? { rules: new Set(), clusters: new Set() }
        entry.rules.add(rule)
        entry.clusters.add(name)
        lacks.set(fact, entry)
      }
    }
  }
  const lines = [...lacks].map(
    ([fact, { rules, clusters }]) =>
      `not judged for lack of ${fact}: ${[...rules].toSorted().join(', ')} (${[...clusters].join(', ')})`,
  )
  const off = Map.groupBy(
    results.flatMap(({ name, compilation }) =>
      (compilation?.model ? switchedOff(compilation.model) : []).map((rule) => ({ rule, name })),
    ),
    ({ rule }) => rule,
  )
  const offLines = [...off].map(
    ([rule, members]) => `not judged, switched off: ${rule} (${members.map(({ name }) => name).join(', ')})`,
  )
  const apart = unloaded.map((name) => `not judged: overlaps with ${name}, whose definition does not load`)
  return [...lines.toSorted(), ...offLines.toSorted(), ...apart]
}
