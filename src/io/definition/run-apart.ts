import { withoutCrashReport } from './crash-report.ts'
import type { HostAnswer, HostRequest } from './definition-host.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'
import { endHost, holdLoop, isRunning, startHost } from './host-process.ts'
import type { HostProcess } from './host-process.ts'
import type { LoadOptions } from './load-options.ts'
import { outOfMemory } from './memory-limit.ts'
import { receiveMessages, sendMessage } from './messages.ts'
import { listenTo } from './written-past.ts'

let host: HostProcess | undefined

/** Milliseconds beyond its time limit that a definition is waited for, in which the host starts and should end it itself. */
const grace = 2000

/**
 * Runs a definition in a process that is none of ours: what is written to standard output or error there, in whatever way,
 * is talk. One after another; `source` is of the module that stands for a file that is none itself.
 */
export async function runApart(
  file: string,
  { timeLimit, print }: LoadOptions,
  source?: string,
): Promise<DefinitionOutcome> {
  const running = (host = host && isRunning(host) ? host : startHost())
  const written = listenTo(running.outputs)
  holdLoop(running, true)
  const outcome = await answerOf(running, { file, timeLimit, source }, print)
  const said = withoutCrashReport(await written.end())
  holdLoop(running, false)
  if (said.text !== '') print(said.text)
  // A thread that did not end may be in a call that nothing ends, and one that stopped may have taken the process along.
  const isSpent = outcome.outcome === 'stops' || outcome.outcome === 'times-out'
  if (isSpent) {
    endHost(running)
    host = undefined
  }
  return outcome.outcome === 'stops' && said.isMemory ? { ...outcome, message: outOfMemory } : outcome
}

/** What came of a definition, also where it ends or stops the host, or writes into what the host answers by. */
async function answerOf(
  { child, channel }: HostProcess,
  request: HostRequest,
  print: (text: string) => void,
): Promise<DefinitionOutcome> {
  const { file, timeLimit } = request
  const { promise, resolve } = Promise.withResolvers<DefinitionOutcome>()
  const stops = (): void => resolve({ file, outcome: 'stops', message: 'it ended before it was through' })
  const ignore = receiveMessages(channel, (message) => {
    if (!isAnswer(message, file)) stops()
    else if ('printed' in message) print(message.printed)
    else resolve(message.outcome)
  })
  const timer = setTimeout(() => resolve({ file, outcome: 'times-out', seconds: timeLimit / 1000 }), timeLimit + grace)
  child.on('exit', stops).on('error', stops)
  sendMessage(channel, request)
  const outcome = await promise
  clearTimeout(timer)
  child.off('exit', stops).off('error', stops)
  ignore()
  return outcome
}

function isAnswer(message: unknown, file: string): message is HostAnswer {
  if (typeof message !== 'object' || message === null) return false
  const { printed, outcome } = message as { readonly printed?: unknown; readonly outcome?: DefinitionOutcome | null }
  return typeof printed === 'string' || outcome?.file === file
}
