import { createRequire } from 'node:module'
import process from 'node:process'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { runInThisContext } from 'node:vm'
import { importDefinitions } from './definition-hooks.ts'
import { outcomeOfError, outcomeOfModule } from './definition-outcome.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'
import type { LoadOptions } from './load-options.ts'
import { codeOf } from './output-folder.ts'
import { ownEntry } from './own-entry.ts'

const require = createRequire(import.meta.url)
let isPrepared = false

/** How a definition ended that was run here: with an outcome, unless a promise that it left behind is rejected. */
export async function runHere(file: string, options: LoadOptions): Promise<DefinitionOutcome | undefined> {
  let rejection: { readonly reason: unknown } | undefined
  const onRejection = (reason: unknown): void => {
    rejection = { reason }
  }
  process.on('unhandledRejection', onRejection)
  const outcome = runNow(file, options)
  await new Promise(setImmediate)
  process.off('unhandledRejection', onRejection)
  return rejection && outcome?.outcome === 'cluster' ? outcomeOfError(file, rejection.reason, ownFolder()) : outcome
}

/**
 * Runs a definition in this thread, which saves the start of another: V8 ends it when its time is up. Undefined where it
 * needs a thread of its own, because it awaits something.
 */
function runNow(file: string, { timeLimit, print }: LoadOptions): DefinitionOutcome | undefined {
  prepare()
  const restore = guardProcess(print)
  try {
    const module = withinTime(() => require(file) as { readonly default?: unknown }, timeLimit)
    return outcomeOfModule(file, module)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ERR_REQUIRE_ASYNC_MODULE') return undefined
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { file, outcome: 'times-out', seconds: timeLimit / 1000 }
    return outcomeOfError(file, error, ownFolder())
  } finally {
    restore()
  }
}

function ownFolder(): string {
  return fileURLToPath(new URL('.', ownEntry))
}

function prepare(): void {
  if (isPrepared) return
  isPrepared = true
  process.setSourceMapsEnabled(true)
  importDefinitions(ownEntry)
}

/** Only a script can be given a time limit; what it calls is under it too. */
function withinTime<Result>(run: () => Result, timeLimit: number): Result {
  const name = Symbol.for('metallb-overlays.run')
  Object.defineProperty(globalThis, name, { value: run, configurable: true })
  return runInThisContext(`globalThis[Symbol.for('metallb-overlays.run')]()`, {
    timeout: timeLimit,
    displayErrors: false,
  }) as Result
}

/** What a definition prints is talk, and it may not end the program. Gives back what undoes it. */
function guardProcess(print: (text: string) => void): () => void {
  const { exit } = process
  const stdout = Object.getOwnPropertyDescriptor(process, 'stdout')
  process.exit = () => {
    throw new Error('the definition calls process.exit()')
  }
  Object.defineProperty(process, 'stdout', { configurable: true, enumerable: true, get: () => talk(print) })
  return () => {
    process.exit = exit
    if (stdout) Object.defineProperty(process, 'stdout', stdout)
  }
}

/** A stream that is made when somebody prints: making one costs more than running a definition. */
function talk(print: (text: string) => void): Writable {
  const stream = require('node:stream') as { readonly Writable: typeof Writable }
  return new stream.Writable({
    write: (chunk: Buffer, _encoding, done) => {
      print(chunk.toString())
      done()
    },
  })
}
