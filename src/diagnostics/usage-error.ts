/** The user asked for something that does not exist: an unknown option, an unknown release. Exit code 2, no stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** What to type instead. */
  readonly help: string | undefined

  constructor(message: string, help?: string) {
    super(message)
    this.help = help
  }
}
