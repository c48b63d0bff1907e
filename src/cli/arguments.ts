import { parseArgs } from 'node:util'
import { nearest } from '../diagnostics/nearest.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import type { Arguments, Command } from './command.ts'

/** Reads a command's arguments. Throws UsageError for an option, a value or an argument that it does not have. */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const { positionals, values } = parse(command, argv)
  const excess = positionals[command.most ?? positionals.length]
  if (excess !== undefined) throw tooMany(command, excess)
  for (const [name, { choices }] of Object.entries(command.options)) {
    const value = values[name]
    if (choices && value !== undefined && !choices.includes(String(value))) {
      throw new UsageError(`--${name} ${String(value)}: there is no such value`, `one of ${choices.join(', ')}`)
    }
  }
  return { positionals, values }
}

function tooMany({ name, most }: Command, excess: string): UsageError {
  const taken = most === 0 ? 'takes no argument' : 'takes one argument'
  return new UsageError(`${name} ${taken}: "${excess}" is too many`, `metallb-overlays ${name} --help`)
}

function parse({ name, options }: Command, argv: readonly string[]): Arguments {
  const config = Object.fromEntries(
    Object.entries(options).map(([long, { type, short, multiple = false, default: fallback }]) => [
      long,
      { type, multiple, ...(short && { short }), ...(fallback !== undefined && { default: fallback }) },
    ]),
  )
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options: config, allowPositionals: true })
    return { positionals, values: values as Arguments['values'] }
  } catch (error) {
    throw usageErrorOf(error, name, Object.keys(options))
  }
}

function usageErrorOf(error: unknown, command: string, options: readonly string[]): unknown {
  if (!(error instanceof TypeError) || !('code' in error)) return error
  const unknown = /^Unknown option '-*([^']*)'/u.exec(error.message)?.[1]
  if (unknown === undefined) return new UsageError(error.message.split('. ')[0]!, `metallb-overlays ${command} --help`)
  const near = nearest(unknown, options)
  return new UsageError(
    `${command} has no option --${unknown}`,
    near ? `did you mean --${near}?` : `metallb-overlays ${command} --help`,
  )
}
