import type { ChangedFiles } from '../../io/git/history.ts'
import type { ClusterSide } from './cluster-side.ts'

/** What a side has of the files that differ. */
type Touched = { readonly files: readonly string[]; readonly sources: readonly string[] }

/**
 * Gives the files to restore for a cluster: those that differ of all that either side read for it. Where another cluster's
 * output is built from one of them, what differs of that cluster goes with them: else its output would be stale.
 */
export function restorer(
  { known, unknown }: ChangedFiles,
  all: readonly ClusterSide[],
): (sides: readonly ClusterSide[]) => ChangedFiles {
  const changed = byPath([...known, ...unknown])
  const touched = all.map((side): Touched => ({
    files: among(changed, side.files),
    sources: among(changed, side.sources),
  }))
  return (sides) => {
    const files = grown(
      new Set(sides.flatMap((side) => among(changed, side.files))),
      touched.filter(({ sources }) => sources.length > 0),
    )
    return { known: known.filter((file) => files.has(file)), unknown: unknown.filter((file) => files.has(file)) }
  }
}

/** The files that a path stands for: itself, or those that are in it. */
type FilesByPath = ReadonlyMap<string, readonly string[]>

function byPath(files: readonly string[]): FilesByPath {
  const pairs = files.flatMap((file) => foldersOf(file).map((path) => ({ path, file })))
  return new Map([...Map.groupBy(pairs, ({ path }) => path)].map(([path, own]) => [path, own.map(({ file }) => file)]))
}

function among(changed: FilesByPath, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => changed.get(path) ?? [])
}

/** A path and the folders that it is in, without the top level. */
function foldersOf(path: string): readonly string[] {
  const end = path.lastIndexOf('/')
  return end === -1 ? [path] : [path, ...foldersOf(path.slice(0, end))]
}

function grown(files: ReadonlySet<string>, others: readonly Touched[]): ReadonlySet<string> {
  const [bound, free] = [true, false].map((isBound) =>
    others.filter(({ sources }) => sources.some((file) => files.has(file)) === isBound),
  )
  return bound!.length === 0 ? files : grown(files.union(new Set(bound!.flatMap((each) => each.files))), free!)
}
