import { ForeignFileError } from '../../io/foreign-file-error.ts'
import type { Located } from '../../report/located.ts'
import { systemReason } from '../../io/system-reason.ts'

/** A failed write as a finding. Throws what is none of the user's making. */
export function unwritable(error: unknown, output: string): Located {
  const [message, help] = describe(error, output)
  const diagnostic = { name: 'cannot-write', source: 'lint', severity: 'error', message, help } as const
  return { diagnostic, place: undefined, related: [] }
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
