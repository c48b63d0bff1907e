import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { at, isWithin } from '../src/release/by-release.ts'
import { releases, type Release } from '../src/release/releases.ts'
import { structuralSchema } from '../src/release/structural.ts'
import type { Kind } from '../src/release/surface/kind.ts'
import { group } from '../src/release/surface/kind.ts'
import { kinds } from '../src/release/surface/kinds.ts'

type Crd = {
  readonly group: string
  readonly kind: string
  readonly plural: string
  readonly versions: readonly CrdVersion[]
}

type CrdVersion = {
  readonly name: string
  readonly served: boolean
  readonly storage: boolean
  readonly deprecated?: boolean
  readonly deprecationWarning?: string
  readonly schema: unknown
}

/** What a CRD version is compared by, under a name that says where it is from. */
type Facts = ReadonlyMap<string, unknown>

/**
 * Holds the table of releases against the CRDs of each release, read from `<dir>/<release>.json`. `cases` counts what
 * either side has (release, kind, version); a disagreement names one that only one side has or that differs.
 */
export function compareSurface(dir: string): { cases: number; disagreements: readonly string[] } {
  const compared = releases.map((release) => compare(factsOfTable(release), factsOfCrds(dir, release)))
  return {
    cases: compared.reduce((sum, { cases }) => sum + cases, 0),
    disagreements: compared.flatMap(({ disagreements }) => disagreements),
  }
}

function compare(ours: Facts, theirs: Facts): { cases: number; disagreements: readonly string[] } {
  const names = [...new Set([...ours.keys(), ...theirs.keys()])]
  const differing = names.filter((name) => !isDeepStrictEqual(ours.get(name), theirs.get(name)))
  const disagreements = differing.map(
    (name) => `${name}: the table has ${JSON.stringify(ours.get(name))}, the CRD ${JSON.stringify(theirs.get(name))}`,
  )
  return { cases: names.length, disagreements }
}

function factsOfTable(release: Release): Facts {
  return new Map(kinds.flatMap((kind) => factsOfKind(kind, release)))
}

function factsOfKind(kind: Kind, release: Release): readonly (readonly [string, unknown])[] {
  const there = kind.versions.filter((version) => isWithin(version, release))
  return there.map((version) => {
    const deprecated = at(version.deprecated ?? false, release)
    const warning = deprecated ? version.deprecationWarning : undefined
    const schema = sorted(structuralSchema(version, release))
    const facts = { plural: kind.plural, served: true, stored: version.stored, deprecated, warning, schema }
    return [nameOf(release, group, kind.kind, version.version), facts]
  })
}

function factsOfCrds(dir: string, release: Release): Facts {
  const { crds } = JSON.parse(readFileSync(join(dir, `${release}.json`), 'utf8')) as { crds: readonly Crd[] }
  return new Map(crds.flatMap((crd) => crd.versions.map((version) => factsOfCrd(crd, version, release))))
}

function factsOfCrd(crd: Crd, version: CrdVersion, release: Release): readonly [string, unknown] {
  const { served, storage: stored, deprecated = false, deprecationWarning: warning } = version
  const facts = { plural: crd.plural, served, stored, deprecated, warning, schema: sorted(version.schema) }
  return [nameOf(release, crd.group, crd.kind, version.name), facts]
}

function nameOf(release: Release, of: string, kind: string, version: string): string {
  return `${release} ${of}/${version} ${kind}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]))
}
