import { pathToFileURL, fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { isDefinedCluster } from '../define/index.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import { DefinitionSyntaxError, importDefinitions } from './definition-hooks.ts'
import type { DefinitionMessage } from './definition-message.ts'

/** Imports each definition in turn and says what came of it. A definition is code: it runs here, apart from the compiler. */
const { files, entry } = workerData as { readonly files: readonly string[]; readonly entry: string }

const ownFolder = fileURLToPath(new URL('.', entry))

process.setSourceMapsEnabled(true)
importDefinitions(new URL(entry))
void runAll()

async function runAll(): Promise<void> {
  for (const file of files) parentPort?.postMessage(await outcomeOf(file))
  parentPort?.close()
}

async function outcomeOf(file: string): Promise<DefinitionMessage> {
  try {
    const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown }
    return messageFor(file, module)
  } catch (error) {
    return failureOf(file, error)
  }
}

function messageFor(file: string, module: { readonly default?: unknown }): DefinitionMessage {
  const { default: cluster } = module
  if (!isDefinedCluster(cluster)) return { file, outcome: 'no-cluster', found: exportsOf(module) }
  const odd = firstOddity(cluster, [], new Set())
  return odd ? { file, outcome: 'not-plain', ...odd } : { file, outcome: 'cluster', cluster: { ...cluster } }
}

function exportsOf(module: object): string {
  if ('default' in module) return `a default export of type ${module.default === null ? 'null' : typeof module.default}`
  const names = Object.keys(module)
  return names.length === 0 ? 'no export' : `no default export, but ${names.join(', ')}`
}

/** Where a value stands that is no plain data: a function, a class instance, a circle. */
function firstOddity(
  value: unknown,
  at: Path,
  above: ReadonlySet<unknown>,
): { readonly at: Path; readonly found: string } | undefined {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return { at, found: `a ${typeof value}` }
  if (typeof value === 'number' && !Number.isFinite(value)) return { at, found: String(value) }
  if (typeof value !== 'object' || value === null) return undefined
  if (above.has(value)) return { at, found: 'a value that contains itself' }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) {
    return { at, found: `an instance of ${value.constructor.name}` }
  }
  const within = new Set(above).add(value)
  for (const [key, child] of Object.entries(value)) {
    const odd = firstOddity(child, [...at, Array.isArray(value) ? Number(key) : key], within)
    if (odd) return odd
  }
  return undefined
}

function failureOf(file: string, error: unknown): DefinitionMessage {
  if (error instanceof DefinitionSyntaxError) {
    return { file, outcome: 'syntax', message: error.message, at: error.file, offset: error.offset }
  }
  const message = error instanceof Error ? error.message : String(error)
  const at = error instanceof Error ? frameOf(error) : undefined
  return { file, outcome: 'throws', message, ...(at && { at }) }
}

/** `at name (file:///…/cluster.ts:12:3)` or `at /…/cluster.ts:12:3`. */
const stackFrame = /^\s+at (?:[^\n]*? \()?((?:file:\/\/)?\/[^()\n]*?):(\d+):(\d+)\)?$/gmu

function frameOf({ stack = '' }: Error): { file: string; line: number; column: number } | undefined {
  for (const [, location = '', line, column] of stack.matchAll(stackFrame)) {
    const file = location.startsWith('file:') ? fileURLToPath(location) : location
    if (!file.startsWith(ownFolder)) return { file, line: Number(line), column: Number(column) }
  }
  return undefined
}
