import { codeOf } from '../io/output-folder.ts'
import { pathTeller } from '../io/told-path.ts'

/** What a failure of the system means (`EACCES`: permission denied); undefined where it is none that a user can mend. */
export function systemReason(error: unknown): string | undefined {
  return reasons[codeOf(error) ?? '']
}

/** What the system refuses to read, as a sentence; undefined for any other error. Paths are told as seen from `cwd`. */
export function unreadable(error: unknown, cwd: string): string | undefined {
  const reason = systemReason(error)
  if (reason === undefined || !isOfReading(error)) return undefined
  return `${pathTeller(cwd)(error.path)} cannot be read: ${reason}`
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the quota is used up',
  EEXIST: 'a file is in the way',
  EIO: 'the disk fails',
  EISDIR: 'a folder is in the way',
  ELOOP: 'a link leads back to itself',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the way',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
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
