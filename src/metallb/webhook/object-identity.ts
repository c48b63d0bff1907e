import { objectOf, textOf } from '../config/json.ts'

/** What tells one object of a cluster from another, in whatever version it is written. */
export type ObjectIdentity = { readonly kind: string; readonly name: string; readonly namespace: string }

/** The identity of any object; '' for what it does not say. */
export function identityOf(object: object): ObjectIdentity {
  const { kind, metadata } = objectOf(object)
  const { name, namespace } = objectOf(metadata)
  return { kind: textOf(kind), name: textOf(name), namespace: textOf(namespace) }
}

/** Whether two objects are one: the same kind, name and namespace. */
export function isSameObject(left: object, right: object): boolean {
  return keyOf(left) === keyOf(right)
}

/** Equal for objects that are one: `BGPPeer metallb-system/tor-a`. */
export function keyOf(object: object): string {
  const { kind, name, namespace } = identityOf(object)
  return `${kind} ${namespace}/${name}`
}
