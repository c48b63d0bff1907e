import { resolve } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { replaceFiles, UnreplaceableError } from '../../io/replace-files.ts'
import { counted } from '../../report/counted.ts'
import { unifiedDiff } from '../../report/diff.ts'
import type { ChangedFile } from '../../report/diff.ts'
import { paintFor } from '../../report/paint.ts'
import { edited } from '../../source/edit.ts'
import { systemReason } from '../../io/system-reason.ts'
import type { Arguments } from '../command.ts'
import { isColoured } from '../host.ts'
import type { Host } from '../host.ts'
import type { FixOutcome } from './fix-request.ts'
import { plannedEdits } from './planned-edits.ts'
import type { FixableUnit, Plan } from './planned-edits.ts'

/** What fixes are made in. */
export type FixContext = {
  /** Absolute; nothing outside of it is written, and files are told relative to it. */
  readonly repository: string
  readonly args: Arguments
  readonly host: Host
}

/** A fix may bring to light what another one mends; more often than this it is not a fix. */
const mostRuns = 10

/**
 * Shows what can be mended and writes it, run after run, until nothing is left: a field that was misspelt may hold a value
 * that is wrong. `find`: what is to be said of the sources as they are now. Throws UsageError for a file that cannot be written.
 */
export async function fixAll(find: () => Promise<readonly FixableUnit[]>, context: FixContext): Promise<FixOutcome> {
  const files = new Set<string>()
  let findings = 0
  for (let run = 1; ; run++) {
    const plan = plannedEdits(await find())
    if (plan.files.length === 0 || run > mostRuns) {
      context.host.stderr.write(refusals(plan))
      return { findings, files: [...files].toSorted() }
    }
    const changed = changedFiles(plan)
    context.host.stderr.write(diffFor(changed, context, context.host.stderr))
    write(changed, context)
    findings += plan.findings
    for (const { file } of changed) files.add(file)
  }
}

/** Prints what a first run of {@link fixAll} would write. */
export async function showFixes(
  find: () => Promise<readonly FixableUnit[]>,
  context: FixContext,
  isReported: boolean,
): Promise<FixOutcome> {
  const { stdout, stderr } = context.host
  const plan = plannedEdits(await find())
  const changed = changedFiles(plan)
  const output = isReported ? stderr : stdout
  output.write(diffFor(changed, context, output))
  const files = changed.map(({ file }) => file)
  const many = `${counted(plan.findings, 'finding')} can be mended in ${files.join(', ')}; nothing is written`
  stderr.write(`${files.length === 0 ? 'nothing is there that --fix can mend' : many}\n${refusals(plan)}`)
  return { findings: plan.findings, files }
}

function changedFiles({ files }: Plan): readonly ChangedFile[] {
  return files.map(({ file, source, edits }) => ({ file, before: source, after: edited(source, edits) }))
}

function diffFor(files: readonly ChangedFile[], { host, args }: FixContext, output: Host['stderr']): string {
  return unifiedDiff(files, paintFor(isColoured(host, output, args.values['no-color'] === true)))
}

function refusals({ refused }: Plan): string {
  const lines = refused.map(({ finding: { diagnostic, place }, reason }) => {
    const at = place ? `${place.file}:${place.line}:${place.column} ` : ''
    return `not mended: ${at}${diagnostic.name}: ${reason}\n`
  })
  return [...new Set(lines)].join('')
}

function write(files: readonly ChangedFile[], { repository }: FixContext): void {
  try {
    replaceFiles(
      files.map(({ file, before, after }) => ({ path: resolve(repository, file), before, after })),
      repository,
    )
  } catch (error) {
    throw refusalOf(error, files, repository)
  }
}

function refusalOf(error: unknown, files: readonly ChangedFile[], repository: string): unknown {
  if (error instanceof UnreplaceableError) {
    const file = files.find((each) => resolve(repository, each.file) === error.path)?.file ?? error.path
    return new UsageError(`${file} is not written: ${error.message}`, 'nothing was changed; mend it by hand')
  }
  const reason = systemReason(error)
  if (reason === undefined) return error
  const names = files.map(({ file }) => file).join(', ')
  return new UsageError(`${names} cannot be written: ${reason}`, 'make it writable, or mend it by hand')
}
