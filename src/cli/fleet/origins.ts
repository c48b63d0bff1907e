import type { Model } from '../../model/model.ts'
import type { FleetCompilation } from '../../compile/compile-fleet.ts'
import type { LoadedOverlay } from './load-overlays.ts'
import type { Origin } from './locate.ts'

/** Where each cluster is defined, by its name. */
export function originsOf(compilations: ReadonlyMap<LoadedOverlay, FleetCompilation>): ReadonlyMap<string, Origin> {
  return new Map([...compilations].map(([{ name, file }, { model }]) => [name, originOf(file, model)]))
}

/** Where a cluster is defined that compiled to this model, if to any. */
export function originOf(file: string, model: Model | undefined): Origin {
  const { definition, resources = [], writtenFacts = [], installed } = model ?? {}
  const inInstallation = installed?.findings?.map(({ place }) => place) ?? []
  return { file, definition, resources, writtenFacts, inInstallation }
}
