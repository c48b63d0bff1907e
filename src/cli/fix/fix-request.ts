import { UsageError } from '../../diagnostics/usage-error.ts'
import { counted } from '../../report/counted.ts'
import type { Arguments, Options } from '../command.ts'

/** What `--fix` is to do. */
export type FixRequest = { readonly isDryRun: boolean }

/** What became of it. */
export type FixOutcome = {
  /** How many findings were mended, or could be. */
  readonly findings: number
  /** The files that were changed, or would be, as they are told. */
  readonly files: readonly string[]
}

/** The options of commands that can fix. */
export const fixOptions: Options = {
  fix: { type: 'boolean', summary: 'mend what is safe to mend: show it as a diff, and write it into the source' },
  'dry-run': { type: 'boolean', summary: 'with --fix: print the diff, and write nothing; fail where there is one' },
}

/** Reads the options. Throws UsageError where others contradict them. */
export function fixRequestOf({ values }: Arguments): FixRequest | undefined {
  const isDryRun = values['dry-run'] === true
  if (values['fix'] !== true) {
    if (isDryRun) throw new UsageError('--dry-run says what --fix would do', 'write --fix --dry-run')
    return undefined
  }
  if (values['check'] === true) {
    throw new UsageError('--check writes nothing, and --fix does', 'write --fix --dry-run to see what it would do')
  }
  if (values['write-baseline'] !== undefined) {
    throw new UsageError(
      '--fix and --write-baseline exclude each other',
      'mend what can be mended, then write the rest',
    )
  }
  return { isDryRun }
}

/** What a summary says of fixes. */
export function fixLines(outcome: FixOutcome | undefined): readonly string[] {
  if (outcome === undefined) return []
  const { findings, files } = outcome
  if (findings === 0) return ['nothing is there that --fix can mend']
  return [`${counted(findings, 'finding is', 'findings are')} mended in ${files.join(', ')}`]
}

/** What programs are told of fixes. */
export function fixFacts(outcome: FixOutcome | undefined): object {
  return outcome === undefined ? {} : { fixed: outcome }
}
