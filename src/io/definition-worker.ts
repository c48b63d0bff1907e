import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { importDefinitions } from './definition-hooks.ts'
import { outcomeOfError, outcomeOfModule } from './definition-outcome.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'

/** Imports each definition in turn and says what came of it, in a thread that can be ended from outside. */
const { files, entry } = workerData as { readonly files: readonly string[]; readonly entry: string }

process.setSourceMapsEnabled(true)
importDefinitions(new URL(entry))
void runAll()

async function runAll(): Promise<void> {
  for (const file of files) parentPort?.postMessage(await outcomeOf(file))
  parentPort?.close()
}

async function outcomeOf(file: string): Promise<DefinitionOutcome> {
  try {
    const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown }
    return outcomeOfModule(file, module)
  } catch (error) {
    return outcomeOfError(file, error, fileURLToPath(new URL('.', entry)))
  }
}
