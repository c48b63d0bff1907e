import type { Path } from '../../diagnostics/diagnostic.ts'

/** One thing that the schema has against a resource. */
export type ValidationFault = { readonly path: Path; readonly message: string; readonly help?: string | undefined }

/** What `validate()` of a resource throws: all faults, one a line in the message. */
export class ValidationError extends Error {
  override readonly name = 'ValidationError'
  readonly errors: readonly ValidationFault[]

  constructor(errors: readonly ValidationFault[]) {
    super(errors.map(({ message }) => message).join('\n'))
    this.errors = errors
  }
}
