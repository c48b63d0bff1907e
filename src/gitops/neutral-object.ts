import type { Path } from '../diagnostics/diagnostic.ts'
import { fieldAt } from '../release/lookup.ts'
import { headOf, valueAt } from './object.ts'
import type { Unresolved } from './variables.ts'

/** An object that is judged as if what is not known of it were right. */
export type NeutralObject = {
  readonly object: unknown
  /** From a path in the neutral object to the path in the one that was written. */
  readonly written: (path: Path) => Path
  /** Whether what is said of a path may be due to what is not known. */
  readonly isUnknown: (path: Path) => boolean
}

/** Takes unknown values out of an object, or puts in ones that clash with nothing. `seed`: another one for each object. */
export function neutralObject(object: unknown, unresolved: readonly Unresolved[], seed: number): NeutralObject {
  const copy: unknown = structuredClone(object)
  const taken: Path[] = []
  for (const { path } of unresolved.toReversed()) {
    const parent = valueAt(copy, ...path.slice(0, -1))
    const key = path.at(-1)
    if (Array.isArray(parent) && typeof key === 'number' && path.at(-2) === 'addresses') {
      parent.splice(key, 1)
      taken.push(path)
    } else if (typeof parent === 'object' && parent !== null && typeof key === 'string') {
      replace(parent as Record<string, unknown>, key, standIn(object, path, seed))
    }
  }
  return {
    object: copy,
    written: (path) => writtenPath(path, taken),
    isUnknown: (path) => unresolved.some((each) => isAbout(path, each.path)),
  }
}

function replace(parent: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(parent, key)
  else parent[key] = value
}

/** Required fields get a value of their own, optional ones that are no texts go, texts stay. */
function standIn(object: unknown, path: Path, seed: number): unknown {
  const head = headOf(object)
  const key = path.at(-1)
  if (key === 'peerAddress') return `240.0.${seed >> 8}.${seed & 255}`
  if (key === 'peerASN') return 4_200_000_000 + seed
  if (key === 'myASN') return 4_210_000_000
  const type = head && fieldAt(head.kind, head.apiVersion, path)?.type
  if (type === 'list') return []
  return type === undefined || type === 'string' ? valueAt(object, ...path) : undefined
}

/** Entries that were taken out move those behind them back. */
function writtenPath(path: Path, taken: readonly Path[]): Path {
  return taken.toReversed().reduce<Path>((at, gone) => {
    const last = gone.length - 1
    const index = at[last]
    const isSameList = gone.slice(0, last).every((key, depth) => key === at[depth])
    if (!isSameList || typeof index !== 'number' || index < Number(gone[last])) return at
    return [...at.slice(0, last), index + 1, ...at.slice(last + 1)]
  }, path)
}

/** At the unknown value, within it, or at the list that it is missing from. */
function isAbout(path: Path, unknown: Path): boolean {
  const shared = Math.min(path.length, unknown.length)
  if (!unknown.slice(0, shared).every((key, depth) => key === path[depth])) return false
  return path.length >= unknown.length || (path.length === unknown.length - 1 && typeof unknown.at(-1) === 'number')
}
