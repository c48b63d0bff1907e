import { isDefinedCluster } from '../define/index.ts'
import { findOverlays } from '../io/overlay-folders.ts'
import type { Arguments, Named } from './command.ts'
import { loadFleet } from './fleet/load-fleet.ts'
import type { Host } from './host.ts'
import { textOption } from './options.ts'

/** The names of all nodes or Services that definitions have, sorted. A definition that does not end soon has none. */
export async function definedNames(kind: Named, args: Arguments, { cwd }: Host): Promise<readonly string[]> {
  const overlays = findOverlays(cwd, textOption(args, 'overlays'))
  const fleet = await loadFleet(overlays, { timeLimit: 3_000, print: () => {} })
  const names = fleet.flatMap(({ cluster }) => (isDefinedCluster(cluster) ? namesIn(cluster[kind]) : []))
  return [...new Set(names)].toSorted()
}

/** The definition's shape may still be wrong. */
function namesIn(entries: unknown): readonly string[] {
  return typeof entries === 'object' && entries !== null ? Object.keys(entries) : []
}
