import type { ExitCode, Host } from './host.ts'

/** What definitions have names for. */
export type Named = 'nodes' | 'services'

/** An option of a command, as node:util's parseArgs takes it, with what help says of it. */
export type Option = {
  readonly type: 'boolean' | 'string'
  readonly short?: string
  readonly default?: string | boolean
  /** What stands for the value in help: `DIR`. */
  readonly value?: string
  /** The values there are, for help, completion and checking. */
  readonly choices?: readonly string[]
  /** The value is one of these in the definitions. */
  readonly named?: Named
  /** May be given several times. */
  readonly multiple?: true
  readonly summary: string
}

/** The options of a command by their long names. */
export type Options = Readonly<Record<string, Option>>

/** What a command was called with. */
export type Arguments = {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}

/** What runs a command. */
export type Run = (args: Arguments, host: Host) => Promise<ExitCode>

/** A command as data; its code is loaded when it runs. */
export type Command = {
  readonly name: string
  readonly summary: string
  /** After the name: `[cluster…]`. */
  readonly usage: string
  /** How many arguments it takes at most. Default: any number, or it says so itself. */
  readonly most?: number
  readonly options: Options
  readonly examples: readonly string[]
  /** What may stand after the command, for completion, where that is neither clusters nor files. */
  readonly words?: () => Promise<readonly string[]>
  readonly load: () => Promise<Run>
}
