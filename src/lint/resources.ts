import { listOf, valueAt } from '../metallb/config/json.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/model.ts'
import type { Resource } from '../model/resource.ts'

/** A resource and its index among the compiled objects. */
export type Indexed = Resource & { readonly index: number; readonly name: string; readonly kind: string }

/** The model's resources of the given kinds. */
export function resourcesOfKind(model: Model, ...kinds: readonly string[]): readonly Indexed[] {
  return model.resources
    .map((resource, index) => ({ ...resource, index, name: resource.object.metadata.name, kind: resource.object.kind }))
    .filter(({ kind }) => kinds.includes(kind))
}

/** The entries of a list in an object, each with its path; nothing where there is no list. */
export function entriesAt(resource: Resource, path: Path): readonly { readonly path: Path; readonly value: unknown }[] {
  return listOf(valueAt(resource.object, path)).map((value, index) => ({ path: [...path, index], value }))
}

/** The names in a list of an object's spec. */
export function namesIn({ object }: Resource, field: string): readonly unknown[] {
  return listOf(valueAt(object, ['spec', field]))
}

/** One selector of a list of selectors, and whose it is. */
export type SelectorEntry = { readonly resource: Indexed; readonly path: Path; readonly value: unknown }

/** The selectors under a path of the resources of the given kinds. */
export function selectorEntries(model: Model, kinds: readonly string[], path: Path): readonly SelectorEntry[] {
  return resourcesOfKind(model, ...kinds).flatMap((resource) =>
    entriesAt(resource, path).map((entry) => ({ resource, ...entry })),
  )
}

/** The resources that some selectors stand in. */
export function indicesOf(entries: readonly SelectorEntry[]): ReadonlySet<number> {
  return new Set(entries.map(({ resource }) => resource.index))
}

/** `cluster homelab`: how a message names a cluster. */
export function clusterName({ name }: Model): string {
  return name === '' ? 'a cluster without a name' : `cluster ${name}`
}

/** `pool "lan"`, `L2Advertisement "lan"`: how a message names a resource. */
export function nameOf({ kind, name }: Indexed): string {
  return `${kind === 'IPAddressPool' ? 'pool' : kind} "${name}"`
}
