import { clashes } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool inside the pods' or the Services' network: the nodes route such addresses into the cluster, never out. */
export const poolOverlapsClusterNetwork: Rule = {
  name: 'pool-overlaps-cluster-network',
  severity: 'error',
  docs: {
    what: "A pool overlaps the pods' or the Services' network of the cluster.",
    why: 'The nodes route such an address into the cluster, never out. The Service is unreachable from outside, and inside the cluster the address may already be a pod.',
    example: {
      refused: `
        kubernetes: { podCIDR: '10.42.0.0/16', serviceCIDR: '10.43.0.0/16' },
        pools: { lan: { addresses: ['10.42.7.0/28'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        kubernetes: { podCIDR: '10.42.0.0/16', serviceCIDR: '10.43.0.0/16' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Take addresses that the cluster does not use inside.',
    since: '0.1.0',
  },
  lacks: ({ facts: { pools, podCIDRs, serviceCIDRs } }) =>
    pools.length === 0 ? [] : [...(podCIDRs ? [] : ['the pod CIDR']), ...(serviceCIDRs ? [] : ['the service CIDR'])],
  check: ({ facts }) => {
    const taken = [
      ...(facts.podCIDRs ?? []).map(({ path, value, text }) => ({ path, interval: value, what: `pod CIDR ${text}` })),
      ...(facts.serviceCIDRs ?? []).map(({ path, value, text }) => ({
        path,
        interval: value,
        what: `service CIDR ${text}`,
      })),
    ]
    return clashes(
      facts.pools,
      () => taken,
      ({ text }, pool, { what }) => `${text} of pool "${pool.name}" overlaps the ${what}`,
      'take addresses that the cluster does not use inside',
    )
  },
}
