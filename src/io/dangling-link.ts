import { readlinkSync, statSync } from 'node:fs'
import { InputError } from '../diagnostics/input-error.ts'
import { pathTeller } from './told-path.ts'

/**
 * Whether something is at a path, links followed. Throws InputError for a link that leads nowhere: what it stands for is not
 * gone for good, as it would be without the link.
 */
export function isReached(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return true
  const target = targetOf(path)
  if (target === undefined) return false
  throw new InputError(
    `${pathTeller(path)(path)} is a link that leads nowhere, to ${target}`,
    'mend the link, or remove it',
  )
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}
