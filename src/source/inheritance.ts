import type { Path } from '../diagnostics/diagnostic.ts'

/** What a cluster does not share with its base entry by entry: its own replaces the base's as a whole. */
const wholes: ReadonlySet<string | number> = new Set(['kubernetes', 'release'])

/** Whether what stands at a path is the cluster's own and not its base's, where the cluster's text has `depth` steps of it. */
export function isOwn(path: Path, depth: number): boolean {
  return depth === path.length || depth >= 2 || (depth === 1 && wholes.has(path[0]!))
}
