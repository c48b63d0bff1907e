import { resolve } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { counted } from '../../report/counted.ts'
import type { Arguments, Options } from '../command.ts'
import type { Host } from '../host.ts'
import { textOption } from '../options.ts'

/** The baseline that a command is to leave out, or to write first. */
export type BaselineRequest = {
  /** As it was given. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  readonly isWrite: boolean
}

/** What a baseline came to. */
export type BaselineOutcome = Pick<BaselineRequest, 'file' | 'isWrite'> & {
  readonly leftOut: number
  /** How many of its entries occur no more; undefined where not everything was looked at. */
  readonly gone: number | undefined
}

/** The options of commands that know baselines. */
export const baselineOptions: Options = {
  baseline: { type: 'string', value: 'FILE', summary: 'leave out the findings that are in this file' },
  'write-baseline': {
    type: 'string',
    value: 'FILE',
    summary: "write today's findings into this file, and leave them out",
  },
  'list-left-out': {
    type: 'boolean',
    summary: 'with --format sarif: list what is suppressed or in the baseline too, marked as such',
  },
}

/** Whether what is left out is to be listed. Throws UsageError for a format that has no marks for it. */
export function asksForLeftOut({ values }: Arguments): boolean {
  if (values['list-left-out'] !== true) return false
  if (values['format'] === 'sarif') return true
  throw new UsageError('--list-left-out is for --format sarif', 'json lists what is suppressed without it')
}

/** Reads the options. Throws UsageError where both are given. */
export function baselineRequestOf(args: Arguments, host: Host): BaselineRequest | undefined {
  const written = textOption(args, 'write-baseline')
  const read = textOption(args, 'baseline')
  if (written !== undefined && read !== undefined) {
    throw new UsageError(
      '--baseline and --write-baseline exclude each other',
      'write it first, then leave out what it has',
    )
  }
  const file = written ?? read
  return file === undefined ? undefined : { file, path: resolve(host.cwd, file), isWrite: written !== undefined }
}

/** What a summary says of a baseline. */
export function baselineLines(outcome: BaselineOutcome | undefined): readonly string[] {
  if (outcome === undefined) return []
  const { file, leftOut, gone = 0 } = outcome
  const found = `${counted(leftOut, 'finding is', 'findings are')} in the baseline ${file}`
  if (gone === 0) return [found]
  const lost = counted(gone, 'entry of it occurs no more', 'entries of it occur no more')
  return [found, `${lost}: --write-baseline ${file} drops ${gone === 1 ? 'it' : 'them'}`]
}

/** What programs are told of a baseline. */
export function baselineFacts(outcome: BaselineOutcome | undefined): object {
  if (outcome === undefined) return {}
  const { file, leftOut, gone } = outcome
  return { baseline: { file, findings: leftOut, ...(gone !== undefined && { gone }) } }
}
