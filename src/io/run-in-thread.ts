import { Worker } from 'node:worker_threads'
import type { DefinitionOutcome } from './definition-outcome.ts'
import type { LoadOptions } from './load-options.ts'
import { ownEntry, runsFromSource } from './own-entry.ts'

/** Runs definitions in a thread until it is through, or until one of them ended it; that one's outcome is reported too. */
export function runInThread(
  files: readonly string[],
  { timeLimit, print }: LoadOptions,
  report: (outcome: DefinitionOutcome) => void,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let done = 0
  const worker = startWorker(files)
  worker.stdout.on('data', (chunk: Buffer) => print(chunk.toString()))
  worker.stderr.on('data', (chunk: Buffer) => print(chunk.toString()))
  const current = (): string => files[done] ?? ''
  const endWith = (outcome?: DefinitionOutcome): void => {
    clearTimeout(timer)
    worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
    void worker.terminate()
    if (outcome) report(outcome)
    resolve()
  }
  const timer = setTimeout(
    () => endWith({ file: current(), outcome: 'times-out', seconds: timeLimit / 1000 }),
    timeLimit,
  )
  worker.on('message', (message: DefinitionOutcome) => {
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

/** The worker stands beside this file, in `src` as in `dist`. */
function startWorker(files: readonly string[]): Worker {
  const file = new URL(runsFromSource ? './definition-worker.ts' : './definition-worker.js', import.meta.url)
  return new Worker(file, { workerData: { files, entry: ownEntry.href }, stdout: true, stderr: true })
}
