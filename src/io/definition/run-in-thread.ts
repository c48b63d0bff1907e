import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { DefinitionOutcome } from './definition-outcome.ts'
import type { WorkerEntries, WorkerRequest } from './definition-worker.ts'
import type { LoadOptions } from './load-options.ts'
import { memoryLimit, outOfMemory } from './memory-limit.ts'
import { codeOf } from '../output-folder.ts'
import { ownEntry, ownMakers, runsFromSource } from './own-entry.ts'

/**
 * Runs a definition in a thread of its own, which is ended when there is an outcome or its time is up. `source`: of the
 * module that stands for a file that is none itself.
 */
export async function runInThread(
  file: string,
  { timeLimit, print }: Pick<LoadOptions, 'timeLimit' | 'print'>,
  source?: string,
): Promise<DefinitionOutcome> {
  const { promise, resolve } = Promise.withResolvers<DefinitionOutcome>()
  const worker = takeWorker()
  worker.stdout.on('data', (chunk: Buffer) => print(chunk.toString()))
  worker.stderr.on('data', (chunk: Buffer) => print(chunk.toString()))
  const timer = setTimeout(() => resolve({ file, outcome: 'times-out', seconds: timeLimit / 1000 }), timeLimit)
  worker.on('message', resolve)
  worker.on('error', (error: unknown) => resolve({ file, outcome: 'stops', message: messageOf(error) }))
  worker.on('exit', () => resolve({ file, outcome: 'stops', message: 'it ended before it was through' }))
  worker.postMessage({ file, source } satisfies WorkerRequest)
  const outcome = await promise
  clearTimeout(timer)
  void worker.terminate()
  return outcome
}

function messageOf(error: unknown): string {
  if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') return outOfMemory
  return error instanceof Error ? error.message : String(error)
}

/** Threads that wait for a definition: to start one takes longer than most definitions. */
const waiting: Worker[] = []
let taken = 0

/** A thread in which nothing has run. From the second on others start meanwhile, for who asks twice asks more. */
function takeWorker(): Worker {
  const worker = waiting.shift() ?? startWorker()
  const wanted = Math.min(taken++, availableParallelism(), 2)
  while (waiting.length < wanted) waiting.push(startWorker())
  return worker
}

/** In the bundle the worker stands beside this file; from source it first has to be able to run what does. */
function startWorker(): Worker {
  const worker = new URL(
    runsFromSource ? '../../../bin/definition-worker.js' : './definition-worker.js',
    import.meta.url,
  )
  return new Worker(worker, {
    workerData: { entry: ownEntry.href, makers: ownMakers.href } satisfies WorkerEntries,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
  })
}
