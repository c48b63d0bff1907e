type Digit = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
type LongMonth = '01' | '03' | '05' | '07' | '08' | '10' | '12'
type Month = `0${Digit}` | '10' | '11' | '12'

/** A day as `YYYY-MM-DD`, inclusive, in UTC. */
export type Day =
  | `${number}-${Month}-${`0${Digit}` | `${'1' | '2'}${'0' | Digit}`}`
  | `${number}-${Exclude<Month, '02'>}-30`
  | `${number}-${LongMonth}-31`

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Whether a day is over, in UTC. */
export function isOver(day: string, now: Date): boolean {
  return now.toISOString().slice(0, 10) > day
}
