import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { HostAnswer, HostRequest } from './definition-host.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'
import type { LoadOptions } from './load-options.ts'
import { runsFromSource } from './own-entry.ts'

let host: ChildProcess | undefined

/**
 * Runs a definition in a process that is none of ours but for its errors: what is written to standard output there, in
 * whatever way, is talk. One after another; `source` is of the module that stands for a file that is none itself.
 */
export async function runApart(
  file: string,
  { timeLimit, print }: LoadOptions,
  source?: string,
): Promise<DefinitionOutcome> {
  const { promise, resolve } = Promise.withResolvers<DefinitionOutcome>()
  const running = (host ??= startHost())
  const onMessage = (message: HostAnswer): void => {
    if ('printed' in message) print(message.printed)
    else resolve(message.outcome)
  }
  const onExit = (): void => resolve({ file, outcome: 'stops', message: 'it ended before it was through' })
  running.on('message', onMessage)
  running.once('exit', onExit)
  holdLoop(running)
  const request: HostRequest = { file, timeLimit, source }
  running.send(request)
  const outcome = await promise
  running.off('message', onMessage)
  running.off('exit', onExit)
  letLoopGo(running)
  if (outcome.outcome === 'stops' || outcome.outcome === 'times-out') endHost(running)
  return outcome
}

function startHost(): ChildProcess {
  const entry = new URL(runsFromSource ? '../../../bin/definition-host.js' : './definition-host.js', import.meta.url)
  return spawn(process.execPath, [fileURLToPath(entry)], {
    stdio: ['ignore', 2, 2, 'ipc'],
    serialization: 'advanced',
  })
}

/** A thread that did not end may be in a call that nothing ends, and one that stopped may have taken the process along. */
function endHost(ended: ChildProcess): void {
  ended.kill('SIGKILL')
  host = undefined
}

function holdLoop(running: ChildProcess): void {
  running.ref()
  running.channel?.ref()
}

/** The host waits for more, and nobody for the host. */
function letLoopGo(running: ChildProcess): void {
  running.unref()
  running.channel?.unref()
}
