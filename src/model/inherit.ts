import type { Path } from '../diagnostics/diagnostic.ts'
import type { Base, ClusterDefinition } from '../define/index.ts'

/** One entry that a cluster sets although its base sets it too. */
export type Override = { readonly path: Path; readonly base: unknown; readonly own: unknown }

/** A definition with its base's entries filled in. */
export type Inherited = {
  readonly definition: Omit<ClusterDefinition, 'extends'>
  readonly base: Base | undefined
  readonly overrides: readonly Override[]
}

/** The maps by name, of which a cluster overrides single entries; everything else but `suppress` is overridden whole. */
const maps = [
  'segments',
  'pools',
  'l2Advertisements',
  'bgpAdvertisements',
  'bgpPeers',
  'bfdProfiles',
  'communities',
  'rules',
] as const

/** Fills in what the base has and the cluster has not. An entry of the same name replaces the base's as a whole. */
export function inherit({ extends: base, ...own }: ClusterDefinition): Inherited {
  if (base === undefined) return { definition: own, base, overrides: [] }
  const merged: Record<string, unknown> = { ...base, ...Object.fromEntries(entriesOf(own)) }
  const overrides: Override[] = []
  for (const [key, value] of entriesOf(own)) {
    const inherited = valueOf(base, key)
    if (inherited === undefined) continue
    if (key === 'suppress') {
      merged[key] = [...(inherited as readonly unknown[]), ...(value as readonly unknown[])]
    } else if (isMap(key)) {
      merged[key] = { ...(inherited as object), ...(value as object) }
      overrides.push(...overriddenEntries(key, inherited as object, value as object))
    } else if (!isSame(inherited, value)) {
      overrides.push({ path: [key], base: inherited, own: value })
    }
  }
  return { definition: merged, base, overrides }
}

function overriddenEntries(section: string, base: object, own: object): readonly Override[] {
  return entriesOf(own)
    .filter(([name, value]) => Object.hasOwn(base, name) && !isSame(valueOf(base, name), value))
    .map(([name, value]) => ({ path: [section, name], base: valueOf(base, name), own: value }))
}

function isMap(key: string): boolean {
  return (maps as readonly string[]).includes(key)
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, entry]) => entry !== undefined)
}

function valueOf(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key]
}

/** Definitions are plain data: equal text is an equal value. */
function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
