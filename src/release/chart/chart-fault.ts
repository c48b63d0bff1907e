import type { Path } from '../../diagnostics/diagnostic.ts'

/**
 * What is wrong with a value of the chart. `unknown` and `gone`: it is left unread; `refused` and `conflict`: nothing is
 * rendered, by the chart's schema or by a template.
 */
export type ChartFault = {
  readonly kind: 'conflict' | 'gone' | 'refused' | 'unknown'
  /** Into the values. */
  readonly path: Path
  readonly message: string
  readonly help: string
  /** Other values that are a part of it. */
  readonly with?: readonly Path[]
}

/** Whether a value is filled in by something that is not known here: Flux's variables, a template. */
export function isOpen(value: unknown): boolean {
  return typeof value === 'string' && /\$\{|\{\{/u.test(value)
}
