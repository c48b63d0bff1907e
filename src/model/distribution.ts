import type { Distribution } from '../define/index.ts'

/** What a distribution sets up unless told otherwise. */
export type DistributionDefaults = {
  readonly podCIDR?: string
  readonly serviceCIDR: string
  /** Labels of a control-plane node. */
  readonly controlPlaneLabels: Readonly<Record<string, string>>
}

const controlPlane = 'node-role.kubernetes.io/control-plane'
const excludeFromLoadBalancers = 'node.kubernetes.io/exclude-from-external-load-balancers'

/** kubeadm leaves the pods' network to the CNI, so it has no default there. */
export const distributionDefaults: Readonly<Record<Distribution, DistributionDefaults>> = {
  k0s: {
    podCIDR: '10.244.0.0/16',
    serviceCIDR: '10.96.0.0/12',
    controlPlaneLabels: { [controlPlane]: 'true' },
  },
  k3s: {
    podCIDR: '10.42.0.0/16',
    serviceCIDR: '10.43.0.0/16',
    controlPlaneLabels: { [controlPlane]: 'true' },
  },
  kubeadm: {
    serviceCIDR: '10.96.0.0/12',
    controlPlaneLabels: { [controlPlane]: '', [excludeFromLoadBalancers]: '' },
  },
  microk8s: {
    podCIDR: '10.1.0.0/16',
    serviceCIDR: '10.152.183.0/24',
    controlPlaneLabels: {},
  },
  rke2: {
    podCIDR: '10.42.0.0/16',
    serviceCIDR: '10.43.0.0/16',
    controlPlaneLabels: { [controlPlane]: 'true' },
  },
  talos: {
    podCIDR: '10.244.0.0/16',
    serviceCIDR: '10.96.0.0/12',
    controlPlaneLabels: { [controlPlane]: '', [excludeFromLoadBalancers]: '' },
  },
}
