/** What the user handed in cannot be worked with, and is no finding at a place: an unmerged index. Exit code 1, no stack trace. */
export class InputError extends Error {
  override readonly name = 'InputError'
  /** What to do about it. */
  readonly help: string | undefined

  constructor(message: string, help?: string) {
    super(message)
    this.help = help
  }
}
