import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** A finding about what is absent, where it may stand in a file that was not given: says so. */
export function perhapsElsewhere(diagnostic: Diagnostic): Diagnostic {
  const more = 'what other files have is not seen here: validate them together'
  return { ...diagnostic, help: diagnostic.help === undefined ? more : `${diagnostic.help}; ${more}` }
}
