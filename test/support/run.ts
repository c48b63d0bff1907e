import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { text } from 'node:stream/consumers'
import { type Environment, plainEnvironment } from './environment.ts'
import { within } from './within.ts'

/** How a command ended; `code` is 128 + the signal's number where a signal ended it, as in a shell. */
export type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

export type RunOptions = {
  readonly cwd?: string
  /** On top of the surrounding environment, from which CI, colour and git variables are taken. */
  readonly env?: Environment
  /** What the command reads from stdin; without it stdin is empty. */
  readonly input?: string
  /** In milliseconds, 60 seconds unless told; a command that takes longer is killed and `run` rejects. */
  readonly timeLimit?: number
  /** The user and group that it runs as, by number; only root may name another. */
  readonly user?: number
}

/** Runs a command without a shell; rejects only where it cannot start or outlives its time limit. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { cwd, env, input = '', timeLimit = 60_000, user } = options
  const title = `${command} ${args.join(' ')}`
  const child = spawn(command, args, {
    ...(cwd !== undefined && { cwd }),
    ...(user !== undefined && { uid: user, gid: user }),
    env: plainEnvironment(env),
    stdio: 'pipe',
  })
  // A command that ends without reading its input is no failure of `run`.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const output = Promise.all([exitCode(child, title), text(child.stdout), text(child.stderr)])
  const [code, stdout, stderr] = await within(output, timeLimit, () => {
    end(child)
    return new Error(`${title}\nran longer than ${timeLimit} ms`)
  })
  return { code, stdout, stderr }
}

function exitCode(child: ChildProcess, title: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new Error(`${title}\ncannot be started: ${cause.message}`, { cause })))
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  })
}

/** Its pipes are closed too: a child of its own may still hold them. */
function end(child: ChildProcess): void {
  child.kill('SIGKILL')
  child.stdout?.destroy()
  child.stderr?.destroy()
}
