import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDefinedCluster } from '../../define/index.ts'
import type { Path } from '../../diagnostics/diagnostic.ts'
import type { YamlFault } from '../../yaml-definition/fault.ts'
import { DefinitionSyntaxError, OutsideImportError } from './definition-hooks.ts'
import { writtenAt } from './source-maps.ts'
import type { Position } from './source-maps.ts'

/** What came of a definition. Files are absolute. */
export type DefinitionOutcome =
  | { readonly file: string; readonly outcome: 'cluster'; readonly cluster: object }
  | { readonly file: string; readonly outcome: 'no-cluster'; readonly found: string }
  | { readonly file: string; readonly outcome: 'not-plain'; readonly at: Path; readonly found: string }
  | {
      readonly file: string
      readonly outcome: 'syntax'
      readonly message: string
      /** The file with the fault, which the definition may only import; `offset` in UTF-16 code units. */
      readonly at: string
      readonly offset: number
    }
  | {
      readonly file: string
      readonly outcome: 'throws'
      readonly message: string
      /** The innermost frame that is not Node's or ours; 1-based. */
      readonly at?: Position
    }
  | { readonly file: string; readonly outcome: 'times-out'; readonly seconds: number }
  | { readonly file: string; readonly outcome: 'stops'; readonly message: string }
  | { readonly file: string; readonly outcome: 'unreadable'; readonly reason: string }
  | ({ readonly file: string; readonly outcome: 'fault' } & YamlFault)

/** The outcome of a definition that was imported. */
export function outcomeOfModule(file: string, module: { readonly default?: unknown }): DefinitionOutcome {
  const { default: cluster } = module
  if (!isDefinedCluster(cluster)) return { file, outcome: 'no-cluster', found: exportsOf(module) }
  return outcomeOfCluster(file, cluster)
}

/** The outcome of a definition that gave this value. */
export function outcomeOfCluster(file: string, cluster: object): DefinitionOutcome {
  const odd = firstOddity(cluster, [], new Set(), new Set())
  return odd ? { file, outcome: 'not-plain', ...odd } : { file, outcome: 'cluster', cluster: { ...cluster } }
}

/** The outcome of a definition whose import failed. `ownFolder`: where this program's code is. */
export function outcomeOfError(file: string, error: unknown, ownFolder: string): DefinitionOutcome {
  if (error instanceof DefinitionSyntaxError) {
    return { file, outcome: 'syntax', message: error.message, at: error.file, offset: error.offset }
  }
  const message = messageOf(error)
  if (error instanceof OutsideImportError) return { file, outcome: 'throws', message, at: placeOfImport(error) }
  const at = error instanceof Error ? frameOf(error, ownFolder) : undefined
  return { file, outcome: 'throws', message, ...(at && { at }) }
}

/** Where a file names another, in quotes; the file's beginning where it puts the name together. */
function placeOfImport({ importer, specifier }: OutsideImportError): Position {
  const lines = readFileSync(importer, 'utf8').split('\n')
  const index = lines.findIndex((line) => /['"`]/u.test(line) && line.includes(specifier))
  return {
    file: importer,
    line: Math.max(index, 0) + 1,
    column: Math.max(lines[index]?.indexOf(specifier) ?? 0, 0) + 1,
  }
}

/** Anything can be thrown, also what cannot be shown. */
function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.message) : String(error)
  } catch {
    return 'something that cannot be shown'
  }
}

function exportsOf(module: object): string {
  if ('default' in module) {
    return `the default export is ${module.default === null ? 'null' : `of type ${typeof module.default}`}`
  }
  const names = Object.keys(module)
  return names.length === 0 ? 'there is no export' : `there is no default export, but ${names.join(', ')}`
}

/** Where a value stands that is no plain data: a function, a class instance, a circle. `sound`: values that are plain throughout. */
function firstOddity(
  value: unknown,
  at: Path,
  above: ReadonlySet<unknown>,
  sound: Set<unknown>,
): { readonly at: Path; readonly found: string } | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return { at, found: String(value) }
  if (['function', 'symbol', 'bigint'].includes(typeof value)) return { at, found: `a ${typeof value}` }
  if (typeof value !== 'object' || value === null || sound.has(value)) return undefined
  if (above.has(value)) return { at, found: 'a value that contains itself' }
  if (!isPlain(value)) return { at, found: `no plain ${Array.isArray(value) ? 'list' : 'object'}` }
  const within = new Set(above).add(value)
  for (const [key, child] of Object.entries(value)) {
    const odd = firstOddity(child, [...at, Array.isArray(value) ? Number(key) : key], within, sound)
    if (odd) return odd
  }
  sound.add(value)
  return undefined
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null
}

/** `at name (file:///…/cluster.ts:12:3)` or `at /…/cluster.ts:12:3`. */
const stackFrame = /^\s+at (?:[^\n]*? \()?((?:file:\/\/)?\/[^()\n]*?):(\d+):(\d+)\)?$/gmu

function frameOf({ stack = '' }: Error, ownFolder: string): Position | undefined {
  for (const [, location = '', line, column] of stack.matchAll(stackFrame)) {
    const file = location.startsWith('file:') ? fileURLToPath(location) : location
    if (!file.startsWith(ownFolder)) return writtenAt({ file, line: Number(line), column: Number(column) })
  }
  return undefined
}
