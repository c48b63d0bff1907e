import { systemReason } from '../io/system-reason.ts'
import { pathTeller } from '../io/told-path.ts'

/** What the system refuses to read, as a sentence; undefined for any other error. Paths are told as seen from `cwd`. */
export function unreadable(error: unknown, cwd: string): string | undefined {
  const reason = systemReason(error)
  if (reason === undefined || !isOfReading(error)) return undefined
  return `${pathTeller(cwd)(error.path)} cannot be read: ${reason}`
}

function isOfReading(error: unknown): error is Error & { readonly path: string } {
  if (!(error instanceof Error) || !('path' in error) || !('syscall' in error)) return false
  return typeof error.path === 'string' && reading.has(String(error.syscall))
}

const reading: ReadonlySet<string> = new Set([
  'lstat',
  'open',
  'opendir',
  'read',
  'readlink',
  'realpath',
  'scandir',
  'stat',
])
