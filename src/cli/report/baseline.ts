import { readFileSync, writeFileSync } from 'node:fs'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { baselineText, knownFindings, readBaseline, siftByBaseline } from '../../report/baseline.ts'
import type { CanBeKnown, SiftedFindings } from '../../report/baseline.ts'
import type { FoundIn } from '../../report/entries.ts'
import type { BaselineRequest } from './baseline-request.ts'

/** Leaves out what is in a baseline, which is written first where that is asked for. Throws UsageError for a file that cannot be read or written. */
export function applyBaseline(
  { file, path, isWrite }: BaselineRequest,
  units: readonly FoundIn[],
  canBeKnown: CanBeKnown,
): SiftedFindings {
  if (isWrite) write(path, file, baselineText(knownFindings(units, canBeKnown)))
  return siftByBaseline(units, read(path, file), canBeKnown)
}

function write(path: string, file: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch {
    throw new UsageError(`--write-baseline ${file}: this cannot be written`, 'name a file in a folder that is there')
  }
}

function read(path: string, file: string): ReadonlySet<string> {
  const text = textOf(path)
  if (text === undefined) {
    throw new UsageError(`--baseline ${file}: this cannot be read`, `write it first: --write-baseline ${file}`)
  }
  const known = readBaseline(text)
  if (known !== undefined) return known
  throw new UsageError(`--baseline ${file}: this is no baseline`, `write it anew: --write-baseline ${file}`)
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
