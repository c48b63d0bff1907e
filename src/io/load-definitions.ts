import { Worker } from 'node:worker_threads'
import type { DefinitionMessage } from './definition-message.ts'

/** What became of a definition: what its thread said, or why it said nothing. */
export type DefinitionOutcome =
  | DefinitionMessage
  | { readonly file: string; readonly outcome: 'times-out'; readonly seconds: number }
  | { readonly file: string; readonly outcome: 'stops'; readonly message: string }

/** Where what definitions print goes, and who is told of each outcome as it comes. */
export type LoadOptions = {
  /** Milliseconds that one definition may take. */
  readonly timeLimit: number
  readonly print: (text: string) => void
  readonly onOutcome?: (outcome: DefinitionOutcome) => void
}

/** Runs definitions (absolute paths) in a thread of their own, in the given order; one outcome each. */
export async function loadDefinitions(
  files: readonly string[],
  options: LoadOptions,
): Promise<readonly DefinitionOutcome[]> {
  const outcomes: DefinitionOutcome[] = []
  while (outcomes.length < files.length) {
    const report = (outcome: DefinitionOutcome): void => {
      outcomes.push(outcome)
      options.onOutcome?.(outcome)
    }
    await runThread(files.slice(outcomes.length), options, report)
  }
  return outcomes
}

/** Runs one thread until it is through, or until one definition ended it; that one's outcome is reported too. */
function runThread(
  files: readonly string[],
  { timeLimit, print }: LoadOptions,
  report: (outcome: DefinitionOutcome) => void,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let done = 0
  const worker = startWorker(files)
  worker.stdout.on('data', (chunk: Buffer) => print(chunk.toString()))
  worker.stderr.on('data', (chunk: Buffer) => print(chunk.toString()))
  const endWith = (outcome?: DefinitionOutcome): void => {
    clearTimeout(timer)
    worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
    void worker.terminate()
    if (outcome) report(outcome)
    resolve()
  }
  const current = (): string => files[done] ?? ''
  const timer = setTimeout(
    () => endWith({ file: current(), outcome: 'times-out', seconds: timeLimit / 1000 }),
    timeLimit,
  )
  worker.on('message', (message: DefinitionMessage) => {
    report(message)
    timer.refresh()
    done += 1
    if (done === files.length) endWith()
  })
  worker.on('error', (error: unknown) =>
    endWith({ file: current(), outcome: 'stops', message: error instanceof Error ? error.message : String(error) }),
  )
  worker.on('exit', () => endWith({ file: current(), outcome: 'stops', message: 'it ended before it was through' }))
  return promise
}

/** The worker and the entry that definitions import stand beside each other, in `src` as in `dist`. */
function startWorker(files: readonly string[]): Worker {
  const source = import.meta.url.endsWith('.ts')
  const worker = new URL(source ? './definition-worker.ts' : './definition-worker.js', import.meta.url)
  const entry = new URL(source ? '../index.ts' : './index.js', import.meta.url).href
  return new Worker(worker, { workerData: { files, entry }, stdout: true, stderr: true })
}
