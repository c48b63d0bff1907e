import type { Build } from './build-result.ts'
import type { Arguments } from '../command.ts'
import type { ExitCode } from '../host.ts'

/** 2 where a place cannot be written, 1 for findings and for output that is not what would be built, else 0. */
export function exitCodeOf({ results, orphans, isCheck }: Build, { values }: Arguments): ExitCode {
  if (!isCheck && results.some(({ outcome }) => outcome === 'unwritable')) return 2
  const failing = values['fail-on'] === 'warning' ? ['error', 'warning'] : ['error']
  const isFailing = results.some(
    ({ outcome, findings }) =>
      !['written', 'unchanged'].includes(outcome) ||
      findings.some(({ diagnostic }) => failing.includes(diagnostic.severity)),
  )
  return isFailing || (isCheck && orphans.length > 0) ? 1 : 0
}
