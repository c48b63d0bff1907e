import { UsageError } from '../diagnostics/usage-error.ts'
import type { FailOn } from '../report/report.ts'
import type { Arguments } from './command.ts'

/** The value of an option that takes one. */
export function textOption({ values }: Arguments, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** The values of an option that may be given several times, each of which may hold several between commas. */
export function listOption({ values }: Arguments, name: string): readonly string[] {
  const value = values[name]
  if (!Array.isArray(value)) return []
  return value
    .flatMap((each: string) => each.split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** `--fail-on`, of findings. */
export function failOnOf({ values }: Arguments): FailOn {
  return values['fail-on'] === 'warning' ? 'warning' : 'error'
}

/** `--time-limit` in milliseconds. Throws UsageError for what is no number of seconds. */
export function timeLimitOf(args: Arguments): number {
  const text = textOption(args, 'time-limit') ?? ''
  const seconds = Number(text)
  if (text.trim() === '' || !(seconds > 0) || seconds > 86_400) {
    throw new UsageError(`--time-limit ${text}: this is no number of seconds`, 'write --time-limit 30')
  }
  return seconds * 1000
}
