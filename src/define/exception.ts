type Digit = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
type LongMonth = '01' | '03' | '05' | '07' | '08' | '10' | '12'
type Month = `0${Digit}` | '10' | '11' | '12'

/** A day as `YYYY-MM-DD`, inclusive, in UTC. */
export type Day =
  | `${number}-${Month}-${`0${Digit}` | `${'1' | '2'}${'0' | Digit}`}`
  | `${number}-${Exclude<Month, '02'>}-30`
  | `${number}-${LongMonth}-31`

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
