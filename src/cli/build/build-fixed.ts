import { isFailing } from '../../report/report.ts'
import { fixAll, showFixes } from '../fix/fix-all.ts'
import type { FixContext } from '../fix/fix-all.ts'
import type { FixRequest } from '../fix/fix-request.ts'
import type { FixableUnit } from '../fix/planned-edits.ts'
import type { ExitCode } from '../host.ts'
import { failOnOf } from '../options.ts'
import { reportBuild } from './build-report.ts'
import type { Build } from './build-result.ts'
import { exitCodeOf } from './exit-code.ts'

/** Mends definitions, and builds what they are then; with `--dry-run` only shows what it would mend. `run` builds. */
export async function buildFixed(
  run: (isCheck: boolean, isFresh: boolean) => Promise<Build>,
  { isDryRun }: FixRequest,
  context: FixContext,
): Promise<ExitCode> {
  let last: Build | undefined
  const find = async (): Promise<readonly FixableUnit[]> => {
    last = await run(true, last !== undefined)
    return last.results
  }
  const { args, host } = context
  if (isDryRun) {
    const isReported = args.values['format'] !== 'text'
    const { findings } = await showFixes(find, context, isReported)
    if (isReported) await reportBuild(last!, args, host)
    return findings > 0 || hasFailing(last!, context) ? 1 : 0
  }
  const fixed = await fixAll(find, context)
  const result = { ...(await run(false, true)), fixed }
  await reportBuild(result, args, host)
  return exitCodeOf(result, args)
}

/** Whether a finding fails; what is committed does not matter here. */
function hasFailing({ results }: Build, { args }: FixContext): boolean {
  return results.some(({ findings }) => findings.some((finding) => isFailing(finding, failOnOf(args))))
}
