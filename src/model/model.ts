import type { Address, Family, Interval } from '../address/index.ts'
import type { Backend, Gitops, Note, ReleaseException } from '../define/index.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import type { Release } from '../release/releases.ts'
import type { FilledDefinition } from './filled-definition.ts'
import type { Override } from './inherit.ts'
import type { Installed } from './installed.ts'
import type { Resource } from './resource.ts'
import type { WrittenObject } from './written-object.ts'

/** A text that stands for addresses: where it is (in the definition, unless said otherwise), what is written, what it means. */
export type Written<Value> = { readonly path: Path; readonly text: string; readonly value: Value }

/** A static route, read. */
export type RouteFacts = { readonly to: Written<Interval>; readonly via: readonly Written<Address>[] }

/** A network segment, read. */
export type SegmentFacts = {
  readonly name: string
  readonly subnets: readonly Written<Interval>[]
  readonly gateways: readonly Written<Address>[]
  /** Undefined: not known whether there is a DHCP server. Empty: there is none. */
  readonly dhcp: readonly Written<Interval>[] | undefined
  readonly reserved: readonly (Written<Interval> & { readonly holder: string })[]
  /** Undefined: not known. */
  readonly routes: readonly RouteFacts[] | undefined
}

/** A node, read. `labels` has what Kubernetes and the distribution add. */
export type NodeFacts = {
  readonly name: string
  readonly path: Path
  readonly addresses: readonly Written<Address>[]
  /** Undefined: not known. */
  readonly interfaces: readonly string[] | undefined
  /** The interface of its default gateway; undefined where it is not known. */
  readonly defaultRoute: string | undefined
  readonly hasSpeaker: boolean
  readonly labels: Readonly<Record<string, string>>
}

/** A pool's place in the network. Entries that MetalLB cannot read are left out. */
export type PoolFacts = {
  readonly name: string
  /** Index of its resource; the paths of `ranges` lead into that object. */
  readonly object: number
  readonly ranges: readonly Written<Interval>[]
  /** The segment it is on, `routed`, or undefined where nothing tells. */
  readonly segment: string | undefined
  /** Where the definition gives the segment; undefined where it follows from the addresses. */
  readonly segmentPath: Path | undefined
  /** What it is meant to be, each address with the name that leads there; undefined where nothing is said. */
  readonly intended: readonly (Written<Interval> & { readonly leading?: string })[] | undefined
}

/** A Service that counts on an address, read. */
export type ServiceFacts = {
  /** `namespace/name` */
  readonly id: string
  readonly namespace: string
  readonly name: string
  readonly path: Path
  readonly requested: readonly Written<Address>[]
  readonly pool: string | undefined
  readonly labels: Readonly<Record<string, string>>
  /** Which pods it is for, where that is told; else it is taken to have pods of its own. */
  readonly selector?: Readonly<Record<string, string>>
  /** What it asks for in YAML and is no address; a definition is told of it where it is read. */
  readonly unreadable?: readonly string[]
  /** Of which families it is, where its object says so; else that is the cluster's choice. */
  readonly families?: readonly Family[]
}

/** What a definition says of the world around the configuration. Undefined: nothing. */
export type Facts = {
  readonly segments: readonly SegmentFacts[]
  readonly nodes: readonly NodeFacts[] | undefined
  readonly namespaces: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
  readonly services: readonly ServiceFacts[] | undefined
  readonly pools: readonly PoolFacts[]
  readonly podCIDRs: readonly Written<Interval>[] | undefined
  readonly serviceCIDRs: readonly Written<Interval>[] | undefined
  /** The API server's virtual addresses. */
  readonly apiServer: readonly Written<Address>[]
  /** Routers with sessions that are not MetalLB's. */
  readonly otherBGPPeers: readonly Written<Address>[]
}

/** How MetalLB is installed by what is generated. */
export type GeneratedInstall = 'helm' | 'kustomize' | 'none'

/** The release of a cluster. */
export type ReleaseFacts = {
  /** As written; undefined where neither the cluster nor its base names one. */
  readonly requested: string | undefined
  /** The known release that it is judged as. */
  readonly release: Release
  readonly exception: ReleaseException | undefined
  /** What the base says. */
  readonly base: string | undefined
}

/** A cluster with its base's entries, its facts read and its resources compiled. */
export type Model = {
  readonly name: string
  readonly definition: FilledDefinition
  readonly note: Note
  readonly overrides: readonly Override[]
  readonly release: ReleaseFacts
  readonly backend: Backend
  /** Whether the definition, or what it names as `install`, names the backend; otherwise it is what the release's installation starts with. */
  readonly backendIsGiven: boolean
  readonly namespace: string
  /** What is generated to install MetalLB. */
  readonly install: GeneratedInstall
  /** What a file that the definition names installs; undefined where it names none. */
  readonly installed: Installed | undefined
  /** Where YAML is seen to install MetalLB, beside what its own objects show. */
  readonly installNamespaces?: readonly string[]
  readonly gitops: Gitops
  readonly resources: readonly Resource[]
  /** What else stands in YAML beside the resources: Nodes, Namespaces, Secrets. */
  readonly writtenFacts: readonly WrittenObject[]
  readonly facts: Facts
}
