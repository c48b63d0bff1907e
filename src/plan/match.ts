import { textOf } from './field-change.ts'

/** What a cluster is known by. `places`: where its resources are. */
export type Known = {
  readonly name: string
  readonly folder: string
  readonly places: readonly string[]
  readonly resources: readonly object[]
}

/** A cluster on both sides, or on one. */
export type Matched<Cluster> = { readonly before: Cluster | undefined; readonly after: Cluster | undefined }

/**
 * Which cluster before is which after: by name, else by folder, else by where the resources are, else by what is in them,
 * which must be the same for half of it and for no other cluster as much. In the order of the names afterwards.
 */
export function matchClusters<Cluster extends Known>(
  before: readonly Cluster[],
  after: readonly Cluster[],
): readonly Matched<Cluster>[] {
  const pairs = new Map<Cluster, Cluster>()
  const isFree = (cluster: Cluster): boolean => ![...pairs.values()].includes(cluster)
  const pair = (isSame: (old: Cluster, cluster: Cluster) => boolean): void => {
    for (const cluster of after.filter((each) => !pairs.has(each))) {
      const [only, ...more] = before.filter((old) => isFree(old) && isSame(old, cluster))
      if (only !== undefined && more.length === 0) pairs.set(cluster, only)
    }
  }
  pair((old, cluster) => old.name === cluster.name)
  pair((old, cluster) => old.folder === cluster.folder)
  pair((old, cluster) => old.places.some((place) => cluster.places.includes(place)))
  pair((old, cluster) => isMostlySame(old, cluster, before.filter(isFree)))
  const kept = after.map((cluster) => ({ before: pairs.get(cluster), after: cluster }))
  const gone = before.filter(isFree).map((cluster) => ({ before: cluster, after: undefined }))
  return [...kept, ...gone].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

function nameOf({ before, after }: Matched<Known>): string {
  return (after ?? before)!.name
}

function isMostlySame(old: Known, cluster: Known, others: readonly Known[]): boolean {
  const share = shareOf(old, cluster)
  return share >= 0.5 && others.every((other) => other === old || shareOf(other, cluster) < share)
}

/** How much of the resources is the same, from 0 to 1. */
function shareOf(left: Known, right: Known): number {
  const [a, b] = [left, right].map(({ resources }) => new Set(resources.map(contentOf))) as [Set<string>, Set<string>]
  const all = a.union(b).size
  return all === 0 ? 0 : a.intersection(b).size / all
}

function contentOf(object: object): string {
  const { kind, metadata, spec } = object as Record<'kind' | 'metadata' | 'spec', unknown>
  return textOf([kind, (metadata as { readonly name?: unknown } | undefined)?.name, spec])
}
