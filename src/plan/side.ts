import type { Target } from '../metallb/target.ts'

/** A name that leads to an address, and what says so: `plex.home.example`, `ExternalDNS`. */
export type HostName = { readonly name: string; readonly by: string }

/** A Service of type LoadBalancer, as one side of a plan knows it. */
export type PlannedService = {
  /** `namespace/name` */
  readonly id: string
  /** As Kubernetes has it. An address in its status is what it holds. */
  readonly object: object
  /** The addresses that it asks for. */
  readonly requested: readonly string[]
  /** The nodes that run a ready endpoint of it. Undefined: any. */
  readonly endpoints: readonly string[] | undefined
  readonly hostNames: readonly HostName[]
}

/** A cluster as it is on one side of a change. */
export type Side = {
  readonly name: string
  readonly target: Target
  /** How MetalLB is installed, and the Kubernetes version, where that is known. */
  readonly install: 'helm' | 'kustomize' | undefined
  readonly kubernetes: string | undefined
  /** MetalLB's namespace, where that is known. */
  readonly namespace: string | undefined
  /** MetalLB's resources. */
  readonly resources: readonly object[]
  /** Nodes, Namespaces, Secrets. */
  readonly facts: readonly object[]
  /** The names of the nodes; undefined where they are not known, and with them who announces. */
  readonly nodes: readonly string[] | undefined
  /** Those of the nodes on which MetalLB's speaker runs. */
  readonly speakers: readonly string[] | undefined
  /** By node, the interfaces that it has, where they are known. */
  readonly interfaces: ReadonlyMap<string, readonly string[]>
  readonly services: readonly PlannedService[]
}

/** What MetalLB reads on this side, without Services. */
export function configurationOf({ resources, facts }: Side): readonly object[] {
  return [...resources, ...facts]
}
