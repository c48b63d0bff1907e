/** A node of the cluster, as far as it is known. */
export interface Node<Interface extends string, LabelKey extends string, LabelValue extends string> {
  /** The node's address, or one of each family: its `InternalIP`. */
  readonly ip?: string | readonly string[]
  /** Its network interfaces, as `ip link` names them. */
  readonly interfaces?: readonly Interface[]
  /** Its labels. `kubernetes.io/hostname`, `kubernetes.io/os` and the role's label come by themselves. */
  readonly labels?: { readonly [Key in LabelKey]?: LabelValue }
  /** `control-plane` brings the label `node-role.kubernetes.io/control-plane`. Default: `worker`. */
  readonly role?: 'control-plane' | 'worker'
}
