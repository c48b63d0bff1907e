/** A file that was not generated stands where a generated one would. */
export class ForeignFileError extends Error {
  override readonly name = 'ForeignFileError'
  /** Relative to the output folder. */
  readonly path: string

  constructor(path: string) {
    super(`${path} was not generated`)
    this.path = path
  }
}
