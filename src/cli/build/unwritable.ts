import { ForeignFileError } from '../../io/foreign-file-error.ts'
import { codeOf } from '../../io/output-folder.ts'
import type { Located } from '../../report/located.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the quota is used up',
  EEXIST: 'a file is in the way',
  EIO: 'the disk fails',
  EISDIR: 'a folder is in the way',
  ELOOP: 'a link leads back to itself',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the way',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
}

/** A failed write as a finding. Throws what is none of the user's making. */
export function unwritable(error: unknown, output: string): Located {
  const [message, help] = describe(error, output)
  const diagnostic = { name: 'cannot-write', source: 'lint', severity: 'error', message, help } as const
  return { diagnostic, place: undefined, related: [] }
}

/** What a failure of the system means; undefined where it is none that a user can mend. */
export function systemReason(error: unknown): string | undefined {
  return reasons[codeOf(error) ?? '']
}

function describe(error: unknown, output: string): readonly [message: string, help: string] {
  if (error instanceof ForeignFileError) {
    return [
      `${output}/${error.path} is there already and was not generated: it is left alone`,
      `move it away, or generate into another folder: output: 'some/folder'`,
    ]
  }
  const reason = systemReason(error)
  if (reason === undefined) throw error
  return [`${output} cannot be written: ${reason}`, 'make the folder writable, or name another: output: …']
}
