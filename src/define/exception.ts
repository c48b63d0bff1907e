import type { Day } from './day.ts'

/** Why something may be as it should not be, and until when that is fine. */
export interface ExceptionTerms {
  /** Why; read by whoever meets it next. */
  readonly because: string
  /** The last day on which the exception holds. From the day after it is an error. */
  readonly until: Day
  /** Where the way back is tracked. */
  readonly ticket?: string
}

/** A release that differs from the base's on purpose. Made by {@link behind} or {@link ahead}. */
export interface ReleaseException extends ExceptionTerms {
  /** The release that runs: `v0.14.9`. */
  readonly version: string
  /** Whether that is older or newer than the base's. */
  readonly direction: 'behind' | 'ahead'
}

/** A release older than the base's, declared: `behind('v0.14.9', { because: 'frozen until the move', until: '2027-01-31' })`. */
export function behind(version: string, terms: ExceptionTerms): ReleaseException {
  return { version, direction: 'behind', ...terms }
}

/** A release newer than the base's, declared, as for a cluster that tries an upgrade first. */
export function ahead(version: string, terms: ExceptionTerms): ReleaseException {
  return { version, direction: 'ahead', ...terms }
}
