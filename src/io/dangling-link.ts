import { readlinkSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { InputError } from '../diagnostics/input-error.ts'
import { relativePath } from './relative-path.ts'
import { workTreeAround } from './work-tree.ts'

/**
 * Whether a file or a folder is at a path, links followed. Throws InputError for a link that leads nowhere: what it stands for
 * is not gone for good, as it would be without the link; and for what is neither: a pipe might never end. `overlays`: the
 * folder of overlays that it is in, from which it is told.
 */
export function isReached(path: string, overlays: string = dirname(path)): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isFile() || stats?.isDirectory()) return true
  const told = (): string => relativePath(workTreeAround(overlays) ?? dirname(overlays), path)
  if (stats) throw new InputError(`${told()} is neither a file nor a folder`, 'remove it')
  const target = targetOf(path)
  if (target === undefined) return false
  throw new InputError(`${told()} is a link that leads nowhere, to ${target}`, 'mend the link, or remove it')
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}
