import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { importDefinitions } from './definition-hooks.ts'
import { outcomeOfError, outcomeOfModule } from './definition-outcome.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'

/** Imports a definition and says what came of it, in a thread that can be ended from outside. */
const { file, entry, source } = workerData as {
  readonly file: string
  readonly entry: string
  readonly source: string | undefined
}
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
const modules = new Map(source === undefined ? [] : [[pathToFileURL(file).href, source]])
importDefinitions(new URL(entry), { onlyPlain: false, modules })
void run()

async function run(): Promise<void> {
  const outcome = await outcomeOf()
  await new Promise(setImmediate)
  parentPort?.postMessage(late && outcome.outcome === 'cluster' ? outcomeOfError(file, late.error, ownFolder) : outcome)
  parentPort?.close()
}

async function outcomeOf(): Promise<DefinitionOutcome> {
  try {
    return outcomeOfModule(file, (await import(pathToFileURL(file).href)) as { readonly default?: unknown })
  } catch (error) {
    return outcomeOfError(file, error, ownFolder)
  }
}
