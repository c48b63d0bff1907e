import { createRequire } from 'node:module'
import process from 'node:process'
import type { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import { importDefinitions, NotPlainError } from './definition-hooks.ts'
import type { Strictness } from './definition-hooks.ts'
import { outcomeOfError, outcomeOfModule } from './definition-outcome.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'
import type { LoadOptions } from './load-options.ts'
import { codeOf } from '../output-folder.ts'
import { ownEntry, ownFolder } from './own-entry.ts'

const require = createRequire(import.meta.url)
const strictness: Strictness = { onlyPlain: false, modules: new Map() }
let isPrepared = false

/**
 * Runs a definition in this thread, which saves the start of another: V8 ends it when its time is up. Undefined where it
 * is more than plain data, and none of it has run. `source`: of the module that stands for a file that is none itself.
 */
export function runHere(
  file: string,
  { timeLimit, print }: LoadOptions,
  source?: string,
): DefinitionOutcome | undefined {
  prepare()
  if (source !== undefined) strictness.modules.set(pathToFileURL(file).href, source)
  const restore = redirectOutput(print)
  strictness.onlyPlain = true
  try {
    return withinTime(() => cloned(outcomeOfModule(file, require(file) as { readonly default?: unknown })), timeLimit)
  } catch (error) {
    if (error instanceof NotPlainError) return undefined
    const isLate = codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    return isLate ? { file, outcome: 'times-out', seconds: timeLimit / 1000 } : outcomeOfError(file, error, ownFolder)
  } finally {
    strictness.onlyPlain = false
    restore()
  }
}

function prepare(): void {
  if (isPrepared) return
  isPrepared = true
  importDefinitions(ownEntry, strictness)
}

/** As a thread would hand it over: what clusters share is each one's own from here on. */
function cloned(outcome: DefinitionOutcome): DefinitionOutcome {
  return outcome.outcome === 'cluster' ? { ...outcome, cluster: structuredClone(outcome.cluster) } : outcome
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

/** What a definition prints is talk. Gives back what undoes it. */
function redirectOutput(print: (text: string) => void): () => void {
  const names = ['stdout', 'stderr'] as const
  const before = names.map((name) => Object.getOwnPropertyDescriptor(process, name))
  for (const name of names) {
    Object.defineProperty(process, name, { configurable: true, enumerable: true, get: () => talk(print) })
  }
  return () => {
    for (const [index, name] of names.entries()) Object.defineProperty(process, name, before[index] ?? {})
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
