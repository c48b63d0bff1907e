import type { Outcome } from '../metallb/allocate.ts'

/** What each Service has: one of the states that a cluster can be in. */
export type World = Readonly<Record<string, Outcome>>

/** Equal for equal worlds. */
export function keyOfWorld(world: World): string {
  return JSON.stringify(Object.entries(world).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The addresses of a Service; undefined where it has none. */
export function addressesIn(world: World, id: string): readonly string[] | undefined {
  const outcome = world[id]
  return outcome === undefined || 'pending' in outcome ? undefined : outcome.ips
}

/** Whether both are the same addresses, in whatever order. */
export function isSameAddresses(left: readonly string[], right: readonly string[]): boolean {
  return left.toSorted().join() === right.toSorted().join()
}

/** A Service as Kubernetes has it when it holds these addresses. */
export function holding(service: object, addresses: readonly string[]): object {
  return { ...service, status: { loadBalancer: { ingress: addresses.map((ip) => ({ ip })) } } }
}
