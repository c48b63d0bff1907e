import { posix } from 'node:path'
import type { Place } from '../source/place.ts'
import type { Manifest } from './manifest.ts'
import { headOf, listAt, textAt, valueAt } from './object.ts'
import { manifestsIn } from './sets.ts'
import type { Tree } from './tree.ts'

/** What a Flux Kustomization substitutes: the values that can be read, and where the rest would come from. */
export type Substitutes = {
  readonly values: ReadonlyMap<string, string>
  /** The names whose values are from Secrets. */
  readonly secret: ReadonlySet<string>
  /** ConfigMaps and Secrets that are not there or encrypted: `Secret cluster-secrets`. */
  readonly unread: readonly { readonly name: string; readonly place: Place }[]
  /** Where the values stand, as it is told. */
  readonly files: readonly string[]
}

/** Reads `spec.postBuild` of a Flux Kustomization. `files`: where ConfigMaps may be found, the last of a name wins. */
export function substitutesOf(flux: Manifest, files: readonly string[], tree: Tree): Substitutes {
  const own = entriesOf(valueAt(flux.object, 'spec', 'postBuild', 'substitute'))
  const from = listAt(flux.object, 'spec', 'postBuild', 'substituteFrom').map((_, index) =>
    sourceAt(flux, index, files, tree),
  )
  const origins = new Map([
    ...from.flatMap(({ values, isSecret }) => values.map(([name]) => [name, isSecret] as const)),
    ...own.map(([name]) => [name, false] as const),
  ])
  return {
    values: new Map([...from.flatMap(({ values }) => values), ...own]),
    secret: new Set([...origins].flatMap(([name, isSecret]) => (isSecret ? [name] : []))),
    unread: from.flatMap(({ unread }) => unread ?? []),
    files: [flux.file, ...from.flatMap(({ file }) => file ?? [])],
  }
}

/** Without what is from Secrets. */
export function withoutSecretValues({ values, secret, unread, files }: Substitutes): Substitutes {
  return { values: new Map([...values].filter(([name]) => !secret.has(name))), secret: new Set(), unread, files }
}

type Values = readonly (readonly [name: string, value: string])[]

type SourceRead = {
  readonly values: Values
  readonly isSecret: boolean
  readonly file?: string | undefined
  readonly unread?: Substitutes['unread'][number]
}

function sourceAt(flux: Manifest, index: number, files: readonly string[], tree: Tree): SourceRead {
  const at = ['spec', 'postBuild', 'substituteFrom', index] as const
  const kind = textAt(flux.object, ...at, 'kind') ?? ''
  const name = textAt(flux.object, ...at, 'name') ?? ''
  const found = nearestObject(kind, name, flux.file, files, tree)
  const values = found === undefined ? [] : dataOf(found.object, kind)
  const isSecret = kind === 'Secret'
  return values.length > 0
    ? { values, isSecret, file: found?.file }
    : { values, isSecret, unread: { name: `${kind} ${name}`, place: flux.placeOf([...at, 'name']) } }
}

/** Clusters of one repository have ConfigMaps of one name: the nearest to the Flux Kustomization is meant. */
function nearestObject(
  kind: string,
  name: string,
  near: string,
  files: readonly string[],
  tree: Tree,
): Manifest | undefined {
  const found = files
    .filter((file) => tree.textOf(file)?.includes(name) === true)
    .flatMap((file) => manifestsIn(file, tree))
    .filter(({ object }) => headOf(object)?.kind === kind && headOf(object)?.name === name)
  return found.toSorted((a, b) => distance(a.file, near) - distance(b.file, near))[0]
}

function distance(from: string, to: string): number {
  return posix.relative(posix.dirname(from), posix.dirname(to)).split('/').filter(Boolean).length
}

function dataOf(object: unknown, kind: string): Values {
  if (valueAt(object, 'sops') !== undefined) return []
  const plain = entriesOf(valueAt(object, kind === 'Secret' ? 'stringData' : 'data'))
  if (kind !== 'Secret') return plain
  const encoded = entriesOf(valueAt(object, 'data')).map(
    ([name, value]) => [name, Buffer.from(value, 'base64').toString('utf8')] as const,
  )
  return [...encoded, ...plain]
}

function entriesOf(value: unknown): Values {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) =>
    typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean' ? [[name, String(each)]] : [],
  )
}
