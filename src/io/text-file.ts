import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { UsageError } from '../diagnostics/usage-error.ts'
import { stagedAs, writeDurably } from './durable-file.ts'
import { replaceFiles, UnreplaceableError } from './replace-files.ts'
import { systemReasonOrCode } from './system-reason.ts'

/** The text of a file; undefined where there is none. Throws UsageError for what is no file, or cannot be read. */
export function textOfFile(path: string, told: string): string | undefined {
  try {
    if (!existsSync(path)) return undefined
    if (!statSync(path).isFile()) throw new UsageError(`${told} is no file`, 'name another file')
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${told} cannot be read: ${systemReasonOrCode(error)}`, 'name another file')
  }
}

/** Writes a whole file of a repository, or nothing. `before`: what was read. Throws UsageError where it must not be written. */
export function writeTextFile(
  path: string,
  told: string,
  texts: { before: string | undefined; after: string },
  repository: string,
): void {
  const { before, after } = texts
  try {
    if (before !== undefined) {
      replaceFiles([{ path, before, after }], repository)
      return
    }
    const { from, to } = stagedAs(path)
    writeDurably(from, after)
    renameSync(from, to)
  } catch (error) {
    const reason = error instanceof UnreplaceableError ? error.message : systemReasonOrCode(error)
    throw new UsageError(`${told} cannot be written: ${reason}`, 'name another file')
  }
}
