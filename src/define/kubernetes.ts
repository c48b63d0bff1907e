import type { Cidr } from './address.ts'

/** Whose defaults apply: pod and service network, labels of control-plane nodes. */
export type Distribution = 'k3s' | 'rke2' | 'talos' | 'kubeadm' | 'microk8s' | 'k0s'

/** The cluster that MetalLB runs in. */
export interface Kubernetes {
  /** Fills in `podCIDR` and `serviceCIDR` where the distribution has a default. */
  readonly distribution?: Distribution
  /** The API server's version: `v1.34.3`. */
  readonly version?: string
  /** Whether k3s' own load balancer runs; it does unless k3s is started with `--disable=servicelb`. */
  readonly servicelb?: boolean
  /** The pods' network, or one of each family. */
  readonly podCIDR?: Cidr | readonly Cidr[]
  /** The Services' network (`ClusterIP`), or one of each family. */
  readonly serviceCIDR?: Cidr | readonly Cidr[]
  /** The virtual address of the API server (kube-vip, keepalived, Talos), or one of each family. A node's own is not meant. */
  readonly apiServer?: string | readonly string[]
  /** The routers to which something else on the nodes opens BGP sessions: Calico, Cilium, kube-router. */
  readonly otherBGPPeers?: string | readonly string[]
}
