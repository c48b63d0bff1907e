import type { Declared } from './names.ts'
import type { LabelKey, LabelValue } from './node.ts'

type RoleLabel = `node-role.kubernetes.io/${string}`

type HostLabel = 'kubernetes.io/hostname'

/** Labels that a node has without being given them in a definition. */
type WellKnownLabel =
  | 'kubernetes.io/os'
  | 'kubernetes.io/arch'
  | 'node.kubernetes.io/exclude-from-external-load-balancers'
  | 'node.kubernetes.io/instance-type'
  | 'topology.kubernetes.io/region'
  | 'topology.kubernetes.io/zone'

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z')
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'

/** What Kubernetes takes as the name of a node. `'*'` is none: labels are compared literally. */
type LiteralHostName = `${Letter}${string}` | `${Digit}${string}`

type HostName<NodeName extends string> = [NodeName] extends [never] ? LiteralHostName : NoInfer<NodeName>

/** One condition on a label. */
export interface LabelCondition<Key extends string> {
  /** The label that is looked at. */
  readonly key: Key
  /** `In` and `NotIn` compare with `values`; `Exists` and `DoesNotExist` take none. */
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'
  /** Compared literally; there is no wildcard. */
  readonly values?: readonly string[]
}

/** The labels that every node has, or that its role gives it. */
type OfEveryNode<NodeName extends string> = {
  /** The node of this name. `'*'` is no name: to mean every node, leave the selector out. */
  readonly 'kubernetes.io/hostname'?: HostName<NodeName>
  readonly [role: RoleLabel]: string
}

type OfLabels<Labels> = {
  readonly [Key in WellKnownLabel | Declared<LabelKey<Labels>>]?: Declared<LabelValue<Labels, Key>>
}

/** Selects nodes by their labels. All of its conditions must hold; an empty selector takes every node. */
export interface NodeSelector<NodeName extends string, Labels> {
  /** Labels that a node must have, with these very values. */
  readonly matchLabels?: OfEveryNode<NodeName> & OfLabels<Labels>
  /** Conditions on labels. */
  readonly matchExpressions?: readonly LabelCondition<
    HostLabel | RoleLabel | WellKnownLabel | Declared<LabelKey<Labels>>
  >[]
}
