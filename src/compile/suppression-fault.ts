import { isDay, isOver } from '../define/day.ts'
import type { Suppression } from '../define/index.ts'

/** What is wrong with a suppression, and in which of its fields. */
export type SuppressionFault = {
  readonly field: 'because' | 'until'
  readonly message: string
  readonly help: string
}

/** Whether a suppression holds no more, or never did: its last day has passed, or there is none, or no reason. */
export function suppressionFault(
  { rule, at, because, until }: Readonly<Record<'because' | 'rule' | 'until', string>> & Pick<Suppression, 'at'>,
  now: Date,
): SuppressionFault | undefined {
  if (because.trim() === '')
    return {
      field: 'because',
      message: 'the suppression gives no reason',
      help: 'write why, for whoever meets it next',
    }
  if (until === '')
    return { field: 'until', message: 'the suppression has no last day', help: 'write it as YYYY-MM-DD' }
  if (!isDay(until)) return { field: 'until', message: `"${until}" is no day`, help: 'write it as YYYY-MM-DD' }
  if (!isOver(until, now)) return undefined
  return {
    field: 'until',
    message: `the suppression of ${rule}${at === undefined ? '' : ` at ${at}`} ended on ${until}`,
    help: 'mend what it hides and delete it, or agree on a later day',
  }
}
