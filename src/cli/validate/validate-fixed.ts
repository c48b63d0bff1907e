import { UsageError } from '../../diagnostics/usage-error.ts'
import { workTreeAround } from '../../io/work-tree.ts'
import { fixAll, showFixes } from '../fix/fix-all.ts'
import type { FixContext } from '../fix/fix-all.ts'
import type { FixRequest } from '../fix/fix-request.ts'
import type { FixableUnit } from '../fix/planned-edits.ts'
import type { ExitCode } from '../host.ts'
import { exitCodeOf } from './validate.ts'
import type { Inputs } from './validate-inputs.ts'
import { reportValidation } from './validate-report.ts'
import type { Validation } from './validate-result.ts'

/**
 * Mends what was given, and judges what it is then; with `--dry-run` only shows what it would mend. `run` judges. Throws
 * UsageError for the standard input.
 */
export async function validateFixed(
  run: (isFresh: boolean) => Promise<Validation>,
  { stdin }: Inputs,
  { isDryRun }: FixRequest,
  { args, host }: Omit<FixContext, 'repository'>,
): Promise<ExitCode> {
  if (stdin) throw new UsageError('--fix writes files, and the standard input is none', 'name the file')
  const context = { repository: workTreeAround(host.cwd) ?? host.cwd, args, host }
  let last: Validation | undefined
  const find = async (): Promise<readonly FixableUnit[]> => {
    last = await run(last !== undefined)
    return last.sets
  }
  const isReported = !isDryRun || args.values['format'] !== 'text'
  const fixed = isDryRun ? await showFixes(find, context, isReported) : await fixAll(find, context)
  const validation = { ...last!, ...(!isDryRun && { fixed }) }
  if (isReported) await reportValidation(validation, args, host)
  return isDryRun && fixed.findings > 0 ? 1 : exitCodeOf(validation, args)
}
