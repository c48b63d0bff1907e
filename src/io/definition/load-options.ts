import type { DefinitionOutcome } from './definition-outcome.ts'

/** How definitions are run. */
export type LoadOptions = {
  /** Milliseconds that one definition may take. */
  readonly timeLimit: number
  /** Somebody waits for all of them: each that does not end leaves half the time to those after it, but no less than a second. */
  readonly isHurried?: boolean
  /** Where what definitions print goes. */
  readonly print: (text: string) => void
  /** They may have changed since this program ran them: none is taken from memory. */
  readonly isFresh?: boolean
  /** Is told of each outcome as it comes. */
  readonly onOutcome?: (outcome: DefinitionOutcome) => void
}
