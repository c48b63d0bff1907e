import { codeOf } from './output-folder.ts'

/** Why a file cannot be read where there is none. */
export const notThere = 'it is not there'

/** What a failure of the system means (`EACCES`: permission denied); undefined where it is none that a user can mend. */
export function systemReason(error: unknown): string | undefined {
  return reasons[codeOf(error) ?? '']
}

/** The same, and for any other failure of the system its code. Throws what is none. */
export function systemReasonOrCode(error: unknown): string {
  const code = codeOf(error)
  const reason = code === 'ENOENT' ? notThere : (systemReason(error) ?? code)
  if (reason === undefined) throw error
  return reason
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
