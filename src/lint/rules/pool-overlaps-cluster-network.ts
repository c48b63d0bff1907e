import { clashes } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool inside the pods' or the Services' network: the nodes route such addresses into the cluster, never out. */
export const poolOverlapsClusterNetwork: Rule = {
  name: 'pool-overlaps-cluster-network',
  severity: 'error',
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
