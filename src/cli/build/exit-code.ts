import { isFailing } from '../../report/report.ts'
import type { Build } from './build-result.ts'
import type { Arguments } from '../command.ts'
import { failOnOf } from '../options.ts'
import type { ExitCode } from '../host.ts'

/** 2 where a place cannot be written, 1 for findings and for output that is not what would be built, else 0. */
export function exitCodeOf({ results, orphans, isCheck }: Build, args: Arguments): ExitCode {
  if (!isCheck && results.some(({ outcome }) => outcome === 'unwritable')) return 2
  const failOn = failOnOf(args)
  const fails = results.some(
    ({ outcome, findings }) =>
      !['written', 'unchanged'].includes(outcome) || findings.some((each) => isFailing(each, failOn)),
  )
  return fails || (isCheck && orphans.length > 0) ? 1 : 0
}
