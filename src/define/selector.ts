import type { Declared } from './names.ts'

/** Labels that a node has without being given them in a definition. */
type WellKnownLabel =
  | 'kubernetes.io/os'
  | 'kubernetes.io/arch'
  | 'node.kubernetes.io/instance-type'
  | 'topology.kubernetes.io/region'
  | 'topology.kubernetes.io/zone'
  | `node-role.kubernetes.io/${string}`

/** `'*'` is no host name: labels are compared literally. */
type NoWildcard<Host extends string> = Host extends '*' ? never : Host

type HostName<NodeName extends string, Host extends string> = [NodeName] extends [never]
  ? Host & NoWildcard<Host>
  : NoInfer<NodeName>

/** One condition on a label. */
export interface LabelCondition<Key extends string> {
  /** The label's key. */
  readonly key: Key
  /** `In` and `NotIn` compare with `values`; `Exists` and `DoesNotExist` take none. */
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'
  /** Compared literally; there is no wildcard. */
  readonly values?: readonly string[]
}

/** Selects nodes by their labels. All of its conditions must hold; an empty selector takes every node. */
export interface NodeSelector<
  NodeName extends string,
  LabelKey extends string,
  LabelValue extends string,
  Host extends string,
> {
  /** Labels that a node must have, with these very values. */
  readonly matchLabels?: { readonly [Key in 'kubernetes.io/hostname']?: HostName<NodeName, Host> } & {
    readonly [Key in WellKnownLabel]?: string
  } & { readonly [Key in Declared<LabelKey>]?: Declared<LabelValue> }
  /** Conditions on labels. */
  readonly matchExpressions?: readonly LabelCondition<'kubernetes.io/hostname' | WellKnownLabel | Declared<LabelKey>>[]
}
