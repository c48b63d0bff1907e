import { InputError } from '../diagnostics/input-error.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { paintFor } from '../report/paint.ts'
import { parseArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { helpOf, helpOfCommand } from './help.ts'
import { isColoured } from './host.ts'
import type { ExitCode, Host } from './host.ts'
import { unreadable } from './system-error.ts'
import { version } from './version.ts'

/** Runs the command that the arguments name. The user's mistakes end in a sentence and a code, ours in a stack trace and 3. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await run(argv, host)
  } catch (error) {
    return complain(error, host)
  }
}

async function run([name, ...rest]: readonly string[], host: Host): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    host.stdout.write(rest[0] === undefined ? helpOf(commands) : helpOfCommand(commandNamed(rest[0])))
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    host.stdout.write(`${version()}\n`)
    return 0
  }
  const command = commandNamed(name)
  const args = parseArguments(command, rest)
  if (args.values['help'] === true) {
    host.stdout.write(helpOfCommand(command))
    return 0
  }
  return (await command.load())(args, host)
}

function commandNamed(name: string): Command {
  const command = commands.find((each) => each.name === name)
  if (command) return command
  const near = nearest(
    name,
    commands.map((each) => each.name),
  )
  throw new UsageError(
    name.startsWith('-') ? `there is no option ${name} before the command` : `there is no command "${name}"`,
    near ? `did you mean "${near}"?` : 'metallb-overlays --help',
  )
}

function complain(error: unknown, host: Host): ExitCode {
  const paint = paintFor(isColoured(host, host.stderr, false))
  const say = (message: string, help?: string): void => {
    const helpLine = help === undefined ? '' : `${paint('cyan', 'help:')} ${help}\n`
    host.stderr.write(`${paint('red', 'error:')} ${message}\n${helpLine}`)
  }
  if (error instanceof UsageError || error instanceof InputError) {
    say(error.message, error.help)
    return error instanceof UsageError ? 2 : 1
  }
  const refusal = unreadable(error, host.cwd)
  if (refusal !== undefined) {
    say(refusal)
    return 1
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  host.stderr.write(`${paint('red', 'this is a defect of metallb-overlays, please report it:')}\n${trace}\n`)
  return 3
}
