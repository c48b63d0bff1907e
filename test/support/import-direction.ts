import path from 'node:path'
import { isBuiltin } from 'node:module'
import { globalsOf } from './globals.ts'
import { type Import, importsOf } from './imports.ts'

/** Who may import whom, below `src`. A file of `src` itself counts as a folder of its own: `index.ts`. */
export type Direction = {
  /** Folder -> the folders it may import. */
  readonly folders: Readonly<Record<string, readonly string[]>>
  /** Folders that are loaded when they are needed: by a dynamic import, or for a type. */
  readonly lazy: readonly string[]
  /** Package -> the only folders that may import it. */
  readonly packages: Readonly<Record<string, readonly string[]>>
  /** The folders that may touch what is outside the program. */
  readonly outside: readonly string[]
  /** Modules of Node that touch nothing outside the program. */
  readonly pureBuiltins: readonly string[]
  /** Names of the global scope that only `outside` may use. */
  readonly outsideGlobals: readonly string[]
}

/** Path below `src`, with `/`, -> text. */
export type Sources = ReadonlyMap<string, string>

/** What breaks the direction, one sentence each with file and line; empty where all is well. */
export function breaches(sources: Sources, direction: Direction): readonly string[] {
  const unknown = [...new Set([...sources.keys()].map(folderOf))].filter((folder) => !(folder in direction.folders))
  return [
    ...unknown.map((folder) => `src/${folder} has no row in the table of imports`),
    ...[...sources].flatMap(([file, text]) => [
      ...importsOf(file, text).flatMap((found) => prefixed(file, found.line, faultOf(file, found, direction))),
      ...globalFaults(file, text, direction),
    ]),
  ]
}

/** Rings of folders that import each other, each as `a -> b -> a`, from the first of them by name. */
export function rings(sources: Sources): readonly string[] {
  const edges = Map.groupBy([...sources].flatMap(edgesOf), ([from]) => from)
  const reach = (at: string, trail: readonly string[]): readonly string[] =>
    (edges.get(at) ?? []).flatMap(([, to]) => {
      if (to === trail[0]) return [[...trail, to].join(' -> ')]
      return trail.includes(to) || to < (trail[0] ?? '') ? [] : reach(to, [...trail, to])
    })
  return [...new Set([...edges.keys()].flatMap((start) => reach(start, [start])))]
}

/** What is allowed and nobody does, one sentence each, but for folders that may import all. */
export function needless(sources: Sources, { folders }: Direction, open: readonly string[]): readonly string[] {
  const used = new Set([...sources].flatMap(edgesOf).map(([from, to]) => `${from} -> ${to}`))
  const present = new Set([...sources.keys()].map(folderOf))
  return Object.entries(folders).flatMap(([from, allowed]) => {
    if (!present.has(from)) return [`src/${from} is not there`]
    return open.includes(from)
      ? []
      : allowed.filter((to) => !used.has(`${from} -> ${to}`)).map((to) => `${from} does not import ${to}`)
  })
}

function folderOf(file: string): string {
  return file.split('/', 1)[0] ?? file
}

function faultOf(file: string, found: Import, direction: Direction): string | undefined {
  const from = folderOf(file)
  const { specifier } = found
  if (specifier === undefined) {
    return direction.outside.includes(from) ? undefined : 'imports what only the run decides'
  }
  return specifier.startsWith('.')
    ? folderFault(file, specifier, found, direction)
    : packageFault(from, specifier, direction)
}

function folderFault(file: string, specifier: string, { kind }: Import, direction: Direction): string | undefined {
  const from = folderOf(file)
  const to = folderImported(file, specifier)
  if (to === undefined || to === from) return undefined
  if (!direction.folders[from]?.includes(to)) return `imports ${to}, which ${from} may not`
  if (direction.lazy.includes(to) && kind === 'static') return `imports ${to} at once: it is for a dynamic import`
  return undefined
}

/** Undefined where a path leads out of `src`. */
function folderImported(file: string, specifier: string): string | undefined {
  const target = path.posix.join(path.posix.dirname(file), specifier)
  return target.startsWith('..') ? undefined : folderOf(target)
}

function packageFault(from: string, specifier: string, direction: Direction): string | undefined {
  const name = packageOf(specifier)
  if (name.startsWith('node:')) {
    const allowed = direction.pureBuiltins.includes(name) || direction.outside.includes(from)
    return allowed ? undefined : `imports ${name}, which only ${direction.outside.join(', ')} may`
  }
  const folders = direction.packages[name]
  return !folders || folders.includes(from) ? undefined : `imports ${name}, which only ${folders.join(', ')} may`
}

/** `ink/build/ink.js` -> `ink`, `fs/promises` -> `node:fs`. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
  return isBuiltin(name) && !name.startsWith('node:') ? `node:${name}` : name
}

function globalFaults(file: string, text: string, { outside, outsideGlobals }: Direction): readonly string[] {
  if (outside.includes(folderOf(file))) return []
  return globalsOf(file, text, outsideGlobals).flatMap(({ name, line }) =>
    prefixed(file, line, `uses ${name}, which only ${outside.join(', ')} may`),
  )
}

function prefixed(file: string, line: number, fault: string | undefined): readonly string[] {
  return fault === undefined ? [] : [`src/${file}:${line} ${fault}`]
}

function edgesOf([file, text]: readonly [string, string]): readonly (readonly [from: string, to: string])[] {
  const from = folderOf(file)
  const targets = importsOf(file, text).map(({ specifier }) =>
    specifier?.startsWith('.') ? folderImported(file, specifier) : undefined,
  )
  return [...new Set(targets)].flatMap((to) => (to === undefined || to === from ? [] : [[from, to] as const]))
}
