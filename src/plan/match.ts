import { textOf } from './field-change.ts'
import { countOf, intervalsOfPools, isPool, within } from './pool-ranges.ts'

/** What a cluster is known by. `places`: where its resources are. */
export type Known = {
  readonly name: string
  readonly folder: string
  readonly places: readonly string[]
  readonly resources: readonly object[]
  /** Their names. */
  readonly nodes: readonly string[]
  /** Their names, each with what it asks for. */
  readonly services: readonly string[]
}

/** A cluster on both sides, or on one. */
export type Matched<Cluster> = { readonly before: Cluster | undefined; readonly after: Cluster | undefined }

/**
 * Which cluster before is which after: by name, else by folder, else by where the resources are, else by what is known of
 * them, which must be the same for half of it and for no other cluster as much. In the order of the names afterwards.
 */
export function matchClusters<Cluster extends Known>(
  before: readonly Cluster[],
  after: readonly Cluster[],
): readonly Matched<Cluster>[] {
  const pairs = new Map<Cluster, Cluster>()
  const isFree = (cluster: Cluster): boolean => ![...pairs.values()].includes(cluster)
  const isNew = (cluster: Cluster): boolean => !pairs.has(cluster)
  const pair = (isSame: (old: Cluster, cluster: Cluster) => boolean): void => {
    for (const cluster of after.filter(isNew)) {
      const [only, ...more] = before.filter((old) => isFree(old) && isSame(old, cluster))
      if (only !== undefined && more.length === 0) pairs.set(cluster, only)
    }
  }
  pair((old, cluster) => old.name === cluster.name)
  pair((old, cluster) => old.folder === cluster.folder)
  pair((old, cluster) => old.places.some((place) => cluster.places.includes(place)))
  pair((old, cluster) => isMostlySame([old, cluster], before.filter(isFree), after.filter(isNew)))
  const kept = after.map((cluster) => ({ before: pairs.get(cluster), after: cluster }))
  const gone = before.filter(isFree).map((cluster) => ({ before: cluster, after: undefined }))
  return [...kept, ...gone].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

function nameOf({ before, after }: Matched<Known>): string {
  return (after ?? before)!.name
}

/** Neither of the two is as much like another one. */
function isMostlySame(
  [old, cluster]: readonly [Known, Known],
  before: readonly Known[],
  after: readonly Known[],
): boolean {
  const likeness = likenessOf(old, cluster)
  const isLess = (other: number): boolean => other < likeness
  return (
    likeness >= 0.5 &&
    before.every((other) => other === old || isLess(likenessOf(other, cluster))) &&
    after.every((other) => other === cluster || isLess(likenessOf(old, other)))
  )
}

/** How much is the same, from 0 to 1: of the resources as they are written, or on average of all that is known. */
function likenessOf(left: Known, right: Known): number {
  const written = shareOf(left.resources.map(contentOf), right.resources.map(contentOf)) ?? 0
  const addresses = addressShareOf(left, right)
  // Clusters that were set up alike have the same names in them, and other addresses.
  if (addresses === undefined) return written
  const shares = [
    addresses,
    shareOf(otherThanPools(left), otherThanPools(right)),
    shareOfKnown(left.nodes, right.nodes),
    shareOfKnown(left.services, right.services),
  ].filter((share) => share !== undefined)
  return Math.max(written, shares.reduce((sum, share) => sum + share, 0) / shares.length)
}

function otherThanPools({ resources }: Known): readonly string[] {
  return resources.filter((each) => !isPool(each)).map(contentOf)
}

/** Undefined where there is nothing on either side. */
function shareOf(left: readonly string[], right: readonly string[]): number | undefined {
  const [a, b] = [new Set(left), new Set(right)]
  const all = a.union(b).size
  return all === 0 ? undefined : a.intersection(b).size / all
}

/** Undefined where one side knows nothing of it. */
function shareOfKnown(left: readonly string[], right: readonly string[]): number | undefined {
  return left.length === 0 || right.length === 0 ? undefined : shareOf(left, right)
}

/** Undefined where they have no address in common. */
function addressShareOf(left: Known, right: Known): number | undefined {
  const [a, b] = [intervalsOfPools(left.resources), intervalsOfPools(right.resources)]
  const common = countOf(within(a, b))
  return common === 0n ? undefined : Number((common * 1000n) / countOf([...a, ...b])) / 1000
}

function contentOf(object: object): string {
  const { kind, metadata, spec } = object as Record<'kind' | 'metadata' | 'spec', unknown>
  return textOf([kind, (metadata as { readonly name?: unknown } | undefined)?.name, spec])
}
