import { compileFleet } from '../../compile/compile-fleet.ts'
import type { FleetCompilation } from '../../compile/compile-fleet.ts'
import { isDefinedCluster } from '../../define/index.ts'
import type { InstalledByPath } from '../../model/installed.ts'
import type { WrittenObjects } from '../../model/written-object.ts'
import type { LoadedOverlay } from './load-overlays.ts'

/** What the overlays of a fleet compile to; those whose definition gave no cluster are not in it. */
export type Compilations = ReadonlyMap<LoadedOverlay, FleetCompilation>

/** Compiles all overlays whose definition gave a cluster, beside each other. `now` decides on dated exceptions. */
export function compileAll(
  fleet: readonly LoadedOverlay[],
  { objects, installed }: { readonly objects?: WrittenObjects; readonly installed?: InstalledByPath } = {},
  now: Date = new Date(),
): Compilations {
  const sound = fleet.flatMap((overlay) =>
    isDefinedCluster(overlay.cluster) ? [{ overlay, cluster: overlay.cluster }] : [],
  )
  const compilations = compileFleet(
    sound.map(({ cluster }) => cluster),
    now,
    objects,
    installed,
  )
  return new Map(sound.map(({ overlay }, index) => [overlay, compilations[index]!]))
}
