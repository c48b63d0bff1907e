import { chmodSync, existsSync, lstatSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { UsageError } from '../diagnostics/usage-error.ts'
import { codeOf } from './output-folder.ts'
import { realFolder } from './real-folder.ts'
import { systemReasonOrCode } from './system-reason.ts'
import { writeOutput } from './write-output.ts'

/** Whether something is at a path, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return false
    throw error
  }
}

/** Whether a file speaks of this program. */
export function mentionsUs(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').includes('metallb-overlays')
  } catch {
    return false
  }
}

/**
 * Writes files that are not there yet (path relative to the folder -> text), all or none; some of them are programs. Throws
 * UsageError where a path leads out of the folder, or the system refuses.
 */
export function writeNewFiles(
  root: string,
  files: ReadonlyMap<string, string>,
  programs: ReadonlySet<string> = new Set(),
): void {
  const real = realFolder(root)
  for (const path of files.keys()) {
    if (isThere(join(root, path)))
      throw new UsageError(
        `${path} is there already`,
        'nothing was written; move it away, or name the cluster otherwise',
      )
    if (
      !realFolder(dirname(join(root, path))).startsWith(`${real}${sep}`) &&
      realFolder(dirname(join(root, path))) !== real
    ) {
      throw new UsageError(`${path} leads out of the repository`, 'nothing was written; look at the links on its way')
    }
  }
  const missing = missingFolders(root, [...files.keys()])
  try {
    writeOutput(root, files, [])
    for (const path of programs) chmodSync(join(root, path), 0o755)
  } catch (error) {
    const reason = systemReasonOrCode(error)
    for (const path of files.keys()) if (isThere(join(root, path))) rmSync(join(root, path))
    for (const folder of missing) rmSync(folder, { recursive: true, force: true })
    const at = error instanceof Error && 'path' in error ? relative(root, dirname(String(error.path))) : ''
    throw new UsageError(`${at || 'the folder'} cannot be written: ${reason}`, 'nothing was written')
  }
}

function missingFolders(root: string, paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap((path) => {
    const steps = dirname(path).split('/')
    return steps.map((_, index) => join(root, ...steps.slice(0, index + 1)))
  })
  return [...new Set(folders)].filter((folder) => folder !== root && !existsSync(folder))
}
