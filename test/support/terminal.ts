import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Environment } from './environment.ts'
import { run } from './run.ts'
import { toolOnPath } from './tool-on-path.ts'

const size = ['-x', '100', '-y', '30']
const pollInterval = 50
// Keeps the last screen of a command that has ended, as it left it; `$0` takes the exit code.
const shell = ['sh', '-c', 'trap : INT; "$@"; echo $? >"$0"; exec sleep 86400']

/** A command in a real terminal of 100 columns and 30 rows. */
export type Terminal = AsyncDisposable & {
  /** What the screen shows, without the blanks at the ends of lines and of the screen. */
  capture(): Promise<string>
  /** The first screen that holds the text; fails with the last screen where none does in time (10 seconds unless told). */
  waitFor(text: string, timeLimit?: number): Promise<string>
  /** The exit code, once the command has ended; its last screen stays. */
  waitForExit(timeLimit?: number): Promise<number>
  /** Types keys, by tmux's names for them: `q`, `Enter`, `C-c`. */
  press(...keys: readonly string[]): Promise<void>
  close(): Promise<void>
}

export type TerminalOptions = { readonly cwd?: string; readonly env?: Environment }

/** Starts a command in a terminal of its own, closed when the test that opened it ends; fails where there is no tmux. */
export async function openTerminal(
  command: string,
  args: readonly string[],
  options: TerminalOptions = {},
): Promise<Terminal> {
  const folder = await mkdtemp(path.join(tmpdir(), 'metallb-overlays-'))
  const close = async () => {
    await tmux('kill-server').catch(() => {}) // Closed before, or never started.
    await rm(folder, { recursive: true, force: true })
  }
  after(close)
  const tmux = tmuxServer(path.join(folder, 'tmux'), options)
  const status = path.join(folder, 'status')
  await tmux('new-session', '-d', ...size, ...shell, status, command, ...args)
  const capture = async () => (await tmux('capture-pane', '-p')).trimEnd()
  return {
    capture,
    waitFor: (text, timeLimit) => waitFor(text, (screen) => screen.includes(text), capture, timeLimit),
    async waitForExit(timeLimit) {
      await waitFor('the exit', async () => (await written(status)) !== '', capture, timeLimit)
      return Number(await written(status))
    },
    press: async (...keys) => void (await tmux('send-keys', ...keys)),
    close,
    [Symbol.asyncDispose]: close,
  }
}

type Tmux = (...args: readonly string[]) => Promise<string>

/** tmux with a server of its own, which reads nobody's configuration. */
function tmuxServer(socket: string, { cwd, env }: TerminalOptions): Tmux {
  const options = { ...(cwd !== undefined && { cwd }), env: { LC_ALL: 'C.UTF-8', TMUX: undefined, ...env } }
  return async (...args) => {
    const tmux = await toolOnPath('tmux')
    const { code, stdout, stderr } = await run(tmux, ['-S', socket, '-f', '/dev/null', '-u', ...args], options)
    if (code !== 0) throw new Error(`tmux says: ${stderr}`)
    return stdout
  }
}

function written(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}

async function waitFor(
  what: string,
  isThere: (screen: string) => boolean | Promise<boolean>,
  capture: () => Promise<string>,
  timeLimit = 10_000,
): Promise<string> {
  const deadline = performance.now() + timeLimit
  for (;;) {
    const screen = await capture()
    if (await isThere(screen)) return screen
    if (performance.now() > deadline) throw new Error(`${what} did not come in ${timeLimit} ms; the screen:\n${screen}`)
    await setTimeout(pollInterval)
  }
}
