import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts'
import { suggestion } from '../diagnostics/nearest.ts'
import type { Base, ClusterDefinition } from '../define/index.ts'
import { overridable } from './filled-definition.ts'
import type { FilledDefinition } from './filled-definition.ts'

/** One entry that a cluster sets although its base sets it too; `own` is null where it leaves the entry out. */
export type Override = { readonly path: Path; readonly base: unknown; readonly own: unknown }

/** A definition with its base's entries filled in. */
export type Inherited = {
  readonly definition: FilledDefinition
  readonly base: Base | undefined
  readonly overrides: readonly Override[]
  /** Entries that are left out although no base has them. */
  readonly faults: readonly Diagnostic[]
}

/** What is not overridden whole: the lists of suppressions are joined. */
const maps: ReadonlySet<string> = new Set([...overridable, 'rules'])

/** Fills in what the base has and the cluster has not. An entry of the same name replaces the base's as a whole. */
export function inherit({ extends: base, ...own }: ClusterDefinition): Inherited {
  const faults = needlesslyLeftOut(own, base ?? {})
  if (base === undefined) return { definition: withoutNull(own), base, overrides: [], faults }
  const merged: Record<string, unknown> = { ...base, ...Object.fromEntries(entriesOf(own)) }
  const overrides: Override[] = []
  for (const [key, value] of entriesOf(own)) {
    const inherited = valueOf(base, key)
    if (inherited === undefined) continue
    if (key === 'suppress') {
      merged[key] = [...(inherited as readonly unknown[]), ...(value as readonly unknown[])]
    } else if (maps.has(key)) {
      merged[key] = { ...(inherited as object), ...Object.fromEntries(entriesOf(value as object)) }
      overrides.push(...overriddenEntries(key, inherited as object, value as object))
    } else if (!isSame(inherited, value)) {
      overrides.push({ path: [key], base: inherited, own: value })
    }
  }
  return { definition: withoutNull(merged), base, overrides, faults }
}

function overriddenEntries(section: string, base: object, own: object): readonly Override[] {
  return entriesOf(own)
    .filter(([name, value]) => isThere(base, name) && !isSame(valueOf(base, name), value))
    .map(([name, value]) => ({ path: [section, name], base: valueOf(base, name), own: value }))
}

function withoutNull(definition: object): FilledDefinition {
  const sections = overridable.flatMap((key) => {
    const map = valueOf(definition, key)
    if (map === undefined) return []
    return [[key, Object.fromEntries(entriesOf(map as object).filter(([, entry]) => entry !== null))] as const]
  })
  return { ...definition, ...Object.fromEntries(sections) }
}

function needlesslyLeftOut(own: object, base: object): readonly Diagnostic[] {
  return overridable.flatMap((section) => {
    const inherited = valueOf(base, section) ?? {}
    const names = entriesOf(valueOf(own, section) ?? {}).flatMap(([name, entry]) => (entry === null ? [name] : []))
    const missing = names.filter((name) => !isThere(inherited, name))
    return missing.map((name) => nothingToLeaveOut([section, name], Object.keys(inherited)))
  })
}

function nothingToLeaveOut(path: Path, known: readonly string[]): Diagnostic {
  const [section, name] = path.map(String)
  return {
    name: 'nothing-to-leave-out',
    source: 'lint',
    severity: 'error',
    message: `"${name}" is left out, and the base has none of that name under ${section}`,
    help: known.length === 0 ? 'delete the line' : suggestion(name!, known, section!),
    path,
  }
}

function isThere(map: object, name: string): boolean {
  return Object.hasOwn(map, name) && valueOf(map, name) !== null
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, entry]) => entry !== undefined)
}

function valueOf(value: object, key: string): object | null | undefined {
  return (value as Readonly<Record<string, object | null | undefined>>)[key]
}

/** Definitions are plain data: equal text is an equal value. */
function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
