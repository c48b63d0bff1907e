import { isWithin, type Span } from './by-release.ts'
import { compareReleases, oldestRelease, type Release } from './releases.ts'
import type { Field } from './surface/field.ts'
import { group, type Kind, type KindVersion } from './surface/kind.ts'
import { kinds } from './surface/kinds.ts'

/** The releases that have something: from `since` to `until`, both inclusive; no `until` where the newest has it. */
export type Lifetime = { readonly since: Release; readonly until?: Release }

type FieldPath = readonly (string | number)[]

const kindsByName: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.kind, kind]))

/** The kind of that name in the group metallb.io, of whatever release. */
export function kindNamed(kind: string): Kind | undefined {
  return kindsByName.get(kind)
}

/** One version of a kind, of whatever release. `apiVersion` is with the group: `metallb.io/v1beta2`. */
function kindVersion(kind: string, apiVersion: string): KindVersion | undefined {
  return kindNamed(kind)?.versions.find(({ version }) => `${group}/${version}` === apiVersion)
}

/** One version of a kind where `release` serves it. */
export function servedVersion(kind: string, apiVersion: string, release: Release): KindVersion | undefined {
  const version = kindVersion(kind, apiVersion)
  return version !== undefined && isWithin(version, release) ? version : undefined
}

/** In which releases a kind is served in that version; undefined where no known release has it. */
export function kindLifetime(kind: string, apiVersion: string): Lifetime | undefined {
  const version = kindVersion(kind, apiVersion)
  return version === undefined ? undefined : lifetimeOf([version])
}

/**
 * In which releases a kind has the field at `path` (`['spec', 'nodeSelectors', 0, 'matchLabels']`); undefined where no
 * known release has it.
 */
export function sinceOf(kind: string, apiVersion: string, path: FieldPath): Lifetime | undefined {
  const version = kindVersion(kind, apiVersion)
  const fields = version && fieldsAlong(version.root, path)
  return version && fields && lifetimeOf([version, ...fields])
}

/** All that the table knows of the field at `path`. */
export function fieldAt(kind: string, apiVersion: string, path: FieldPath): Field | undefined {
  const version = kindVersion(kind, apiVersion)
  return version && fieldsAlong(version.root, path)?.at(-1)
}

function fieldsAlong(root: Field, path: FieldPath): readonly Field[] | undefined {
  const fields: Field[] = [root]
  for (const step of path) {
    const next = fieldBelow(fields.at(-1), step)
    if (next === undefined) return undefined
    fields.push(next)
  }
  return fields
}

function fieldBelow(field: Field | undefined, step: string | number): Field | undefined {
  if (field?.type === 'list') return typeof step === 'number' ? field.items : undefined
  if (field?.type === 'map') return field.values
  if (field?.type !== 'object') return undefined
  return Object.hasOwn(field.fields, step) ? field.fields[step] : undefined
}

function lifetimeOf(spans: readonly Span[]): Lifetime {
  const since =
    spans
      .map((span) => span.since ?? oldestRelease)
      .toSorted(compareReleases)
      .at(-1) ?? oldestRelease
  const until = spans.flatMap((span) => span.until ?? []).toSorted(compareReleases)[0]
  return { since, ...(until === undefined ? {} : { until }) }
}
