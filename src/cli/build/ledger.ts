import { switchedOff } from '../../lint/lint.ts'
import type { Build, BuildResult } from './build-result.ts'

/** What was not judged, and for lack of which fact, a line each: green must mean something. */
export function ledgerOf({ results, unloaded }: Build): readonly string[] {
  const apart = unloaded.map((name) => `not judged: overlaps with ${name}, whose definition does not load`)
  return [...lackLines(results).toSorted(), ...offLines(results).toSorted(), ...apart]
}

function lackLines(results: readonly BuildResult[]): readonly string[] {
  const lacking = results.flatMap(({ name, compilation }) =>
    (compilation?.notJudged ?? []).flatMap(({ rule, lacks }) => lacks.map((fact) => ({ fact, rule, name }))),
  )
  return [...Map.groupBy(lacking, ({ fact }) => fact)].map(([fact, members]) => {
    const rules = new Set(members.map(({ rule }) => rule))
    const clusters = new Set(members.map(({ name }) => name))
    return `not judged for lack of ${fact}: ${[...rules].toSorted().join(', ')} (${[...clusters].join(', ')})`
  })
}

function offLines(results: readonly BuildResult[]): readonly string[] {
  const off = results.flatMap(({ name, compilation }) =>
    compilation?.model ? switchedOff(compilation.model).map((rule) => ({ rule, name })) : [],
  )
  return [...Map.groupBy(off, ({ rule }) => rule)].map(
    ([rule, members]) => `not judged, switched off: ${rule} (${members.map(({ name }) => name).join(', ')})`,
  )
}
