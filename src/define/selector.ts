import type { Declared } from './names.ts'
import type { LabelKey, LabelValue } from './node.ts'

type HostLabel = 'kubernetes.io/hostname'

/** Labels that a node has without being given them in a definition. */
type WellKnownLabel =
  | 'kubernetes.io/os'
  | 'kubernetes.io/arch'
  | 'node.kubernetes.io/exclude-from-external-load-balancers'
  | 'node.kubernetes.io/instance-type'
  | 'topology.kubernetes.io/region'
  | 'topology.kubernetes.io/zone'
  | `node-role.kubernetes.io/${string}`

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z')
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'

/** What Kubernetes takes as the name of a node. `'*'` is none: labels are compared literally. */
type LiteralHostName = `${Letter}${string}` | `${Digit}${string}`

type HostName<NodeName extends string> = [NodeName] extends [never] ? LiteralHostName : NoInfer<NodeName>

type Operator = 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'

/** One condition on the name of a node. */
export interface HostCondition<NodeName extends string> {
  /** The label that is looked at. */
  readonly key: HostLabel
  /** `In` and `NotIn` compare with `values`; `Exists` and `DoesNotExist` take none. */
  readonly operator: Operator
  /** Names of nodes, compared literally; there is no wildcard. */
  readonly values?: readonly HostName<NodeName>[]
}

/** One condition on a label. */
export interface LabelCondition<Key extends string> {
  /** The label that is looked at. */
  readonly key: Key
  /** `In` and `NotIn` compare with `values`; `Exists` and `DoesNotExist` take none. */
  readonly operator: Operator
  /** Compared literally; there is no wildcard. */
  readonly values?: readonly string[]
}

/** No value is of this type. It lets the compiler point at a wrong value instead of the whole condition. */
interface Condition {
  /** The label that is looked at. */
  readonly key: never
}

/** The label that is a node's name. */
interface OfHost<NodeName extends string> {
  /** The node of this name. `'*'` is no name: to mean every node, leave the selector out. */
  readonly 'kubernetes.io/hostname'?: HostName<NodeName>
}

type OfLabels<Labels> = {
  readonly [Key in WellKnownLabel | Declared<LabelKey<Labels>>]?: Declared<LabelValue<Labels, Key>>
}

/** Selects nodes by their labels. All of its conditions must hold; an empty selector takes every node. */
export interface NodeSelector<NodeName extends string, Labels> {
  /** Labels that a node must have, with these very values. */
  readonly matchLabels?: OfHost<NodeName> & OfLabels<Labels>
  /** Conditions on labels. */
  readonly matchExpressions?: readonly (
    HostCondition<NodeName> | LabelCondition<WellKnownLabel | Declared<LabelKey<Labels>>> | Condition
  )[]
}
