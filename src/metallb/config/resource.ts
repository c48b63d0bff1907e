import { objectOf, stringMapOf, textOf } from './json.ts'
import type { JsonObject } from './json.ts'

/** A Kubernetes object with what every kind has read out. `index`: which of the objects handed in. */
export type Resource = {
  readonly index: number
  readonly apiVersion: string
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
  readonly spec: JsonObject
  readonly object: JsonObject
}

/** Reads an object; what is absent or of another type is '' or empty. */
export function resourceOf(object: JsonObject, index: number): Resource {
  const metadata = objectOf(object['metadata'])
  return {
    index,
    apiVersion: textOf(object['apiVersion']),
    kind: textOf(object['kind']),
    namespace: textOf(metadata['namespace']),
    name: textOf(metadata['name']),
    labels: stringMapOf(metadata['labels']),
    spec: objectOf(object['spec']),
    object,
  }
}

/** By namespace, name and, where two are called the same, by what is in them: so that no answer hangs on the order given. */
export function compareResources(a: Resource, b: Resource): number {
  if (a.namespace !== b.namespace) return a.namespace < b.namespace ? -1 : 1
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  const [left, right] = [JSON.stringify(a.object), JSON.stringify(b.object)]
  return left < right ? -1 : left > right ? 1 : 0
}
