import type { Cidr } from './address.ts'

/** Whose defaults apply: pod and service network, labels of control-plane nodes. */
export type Distribution = 'k3s' | 'rke2' | 'talos' | 'kubeadm' | 'microk8s' | 'k0s'

/** The cluster that MetalLB runs in. */
export interface Kubernetes {
  /** Fills in `podCIDR` and `serviceCIDR` where the distribution has a default. */
  readonly distribution?: Distribution
  /** The API server's version: `v1.34.3`. */
  readonly version?: string
  /** The pods' network, or one of each family. */
  readonly podCIDR?: Cidr | readonly Cidr[]
  /** The Services' network (`ClusterIP`), or one of each family. */
  readonly serviceCIDR?: Cidr | readonly Cidr[]
}
