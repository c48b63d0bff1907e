import type { FleetCompilation } from '../../compile/compile-fleet.ts'
import type { LoadedOverlay } from './load-fleet.ts'
import type { Origin } from './locate.ts'

/** Where each cluster is defined, by its name. */
export function originsOf(compilations: ReadonlyMap<LoadedOverlay, FleetCompilation>): ReadonlyMap<string, Origin> {
  return new Map(
    [...compilations].map(([{ name, file }, { model }]) => [name, { file, resources: model?.resources ?? [] }]),
  )
}
