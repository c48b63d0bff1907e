import { identityOf, isSameObject, keyOf } from '../metallb/webhook/object-identity.ts'
import type { Write } from '../metallb/webhook/webhook.ts'
import { textOf } from './field-change.ts'

/** A write on the way from one set of resources to another. `isDetour`: neither side has what it leaves behind. */
export type Step = Write & { readonly kind: string; readonly name: string; readonly isDetour: boolean }

/** What has to be written to get from one set to the other, in the order of kinds and names. */
export function stepsBetween(before: readonly object[], after: readonly object[]): readonly Step[] {
  const writes = after.flatMap((object): readonly Step[] => {
    const old = before.find((each) => isSameObject(each, object))
    if (old === undefined) return [stepOf('create', object)]
    return isEqual(old, object) ? [] : [stepOf('update', object)]
  })
  const gone = before.filter((object) => !after.some((each) => isSameObject(each, object)))
  return [...writes, ...gone.map((object) => stepOf('delete', object))].toSorted(byKey)
}

/** A write of an object as a step. */
export function stepOf(operation: Write['operation'], object: object, isDetour = false): Step {
  const { kind, name } = identityOf(object)
  return { operation, object, kind, name, isDetour }
}

/** The cluster's objects once a step is done. */
export function applied(cluster: readonly object[], { operation, object }: Step): readonly object[] {
  const others = cluster.filter((each) => !isSameObject(each, object))
  return operation === 'delete' ? others : [...others, object]
}

/** Whether MetalLB would see no difference: its spec and its labels. */
function isEqual(left: object, right: object): boolean {
  return stable(left) === stable(right)
}

function stable(object: object): string {
  const { apiVersion, spec, metadata } = object as Record<'apiVersion' | 'spec' | 'metadata', unknown>
  const { labels = {} } = (metadata ?? {}) as { readonly labels?: unknown }
  return textOf([apiVersion, spec, labels])
}

function byKey(left: Step, right: Step): number {
  const [a, b] = [keyOf(left.object), keyOf(right.object)]
  return a < b ? -1 : a > b ? 1 : 0
}
