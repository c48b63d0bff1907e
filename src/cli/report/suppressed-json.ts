import type { Suppressed } from '../../compile/suppress.ts'

/** A suppressed finding for programs: what it would have said, and why it does not. */
export function suppressedJson({ diagnostic, by }: Suppressed): object {
  const { name, severity, message, path = [] } = diagnostic
  const { because, until, ticket } = by
  return { name, severity, message, path, because, until, ...(ticket !== undefined && { ticket }) }
}
