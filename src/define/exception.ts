/** A day as `YYYY-MM-DD`, inclusive, in UTC. */
export type Day = `${number}-${number}-${number}`

/** Why a cluster differs from its base, and until when that is fine. */
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
  readonly version: string
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
