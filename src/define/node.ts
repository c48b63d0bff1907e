import type { Declared } from './names.ts'

/** A node of the cluster, as far as it is known. */
export interface Node<Interface extends string> {
  /** The node's address, or one of each family: its `InternalIP`. */
  readonly ip?: string | readonly string[]
  /** Its network interfaces, as `ip link` names them. */
  readonly interfaces?: readonly Interface[]
  /** The interface that its default gateway is behind: the way of every answer to another network. */
  readonly defaultRoute?: Declared<Interface>
  /** Whether MetalLB's speaker runs on it: a taint, or a node selector of the DaemonSet, keeps it away. Default: `true`. */
  readonly speaker?: boolean
  /** Its labels. `kubernetes.io/hostname`, `kubernetes.io/os` and the role's label come by themselves. */
  readonly labels?: Readonly<Record<string, string>>
  /** `control-plane` brings the label `node-role.kubernetes.io/control-plane`. Default: `worker`. */
  readonly role?: 'control-plane' | 'worker'
}

/** Node name -> the labels given to it: where the compiler learns them from. The key is a mapped one for the same reason as in `Exclusive`. */
export type Labelled<Labels> = {
  readonly [NodeName in keyof Labels]: { readonly [Field in 'labels']?: Labels[NodeName] }
}

/** The labels of nodes that nothing is known of. */
export type AnyLabels = { readonly [nodeName: string]: Readonly<Record<string, string>> }

/** The label keys that some node has. */
export type LabelKey<Labels> = { [NodeName in keyof Labels]: keyof Labels[NodeName] & string }[keyof Labels]

/** The values that nodes have under a label key. As a condition, it is spelt out in messages instead of being named. */
export type LabelValue<Labels, Key extends string> = [Key] extends [never]
  ? never
  : {
      [NodeName in keyof Labels]: Labels[NodeName] extends { readonly [Same in Key]: infer Value extends string }
        ? Value
        : never
    }[keyof Labels]
