import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { importDefinitions } from './definition-hooks.ts'
import { outcomeOfError, outcomeOfModule } from './definition-outcome.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'

/** What is to be run. `source`: of the module that stands for a file that is none itself. */
export type WorkerRequest = { readonly file: string; readonly source: string | undefined }

/** Where this program's code is, by URLs. */
export type WorkerEntries = { readonly entry: string; readonly makers: string }

// Imports the definition that it is asked for, and says what came of it, in a thread that can be ended from outside.
const { entry, makers } = workerData as WorkerEntries
const ownFolder = fileURLToPath(new URL('.', entry))

/** What a definition leaves behind: a rejected promise, an error of a later turn. */
let late: { readonly error: unknown } | undefined
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (error: unknown) => {
    late ??= { error }
  })
}
process.exit = () => {
  throw new Error('the definition calls process.exit()')
}
const modules = new Map<string, string>()
importDefinitions({ entry: new URL(entry), makers: new URL(makers) }, { onlyPlain: false, modules })
parentPort?.once('message', (request: WorkerRequest) => void run(request))
// What nearly all import is there before somebody asks.
await import(makers)

async function run({ file, source }: WorkerRequest): Promise<void> {
  if (source !== undefined) modules.set(pathToFileURL(file).href, source)
  const outcome = await outcomeOf(file)
  await new Promise(setImmediate)
  parentPort?.postMessage(late && outcome.outcome === 'cluster' ? outcomeOfError(file, late.error, ownFolder) : outcome)
  parentPort?.close()
}

async function outcomeOf(file: string): Promise<DefinitionOutcome> {
  try {
    return outcomeOfModule(file, (await import(pathToFileURL(file).href)) as { readonly default?: unknown })
  } catch (error) {
    return outcomeOfError(file, error, ownFolder)
  }
}
