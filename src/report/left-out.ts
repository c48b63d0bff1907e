import type { Located } from './located.ts'

/** A finding that is not told: a definition suppresses it, or a baseline has it. */
export type LeftOut = {
  readonly located: Located
  /** Why; absent: it is in the baseline. */
  readonly because?: string
}
