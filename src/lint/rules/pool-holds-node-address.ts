import { clashes } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool that holds a node's own address: a Service that gets it cuts the node off. MetalLB does not look. */
export const poolHoldsNodeAddress: Rule = {
  name: 'pool-holds-node-address',
  severity: 'error',
  lacks: ({ facts }) =>
    facts.pools.length === 0 || (facts.nodes ?? []).some(({ addresses }) => addresses.length > 0)
      ? []
      : ['addresses of nodes'],
  check: ({ facts }) => {
    const taken = (facts.nodes ?? []).flatMap(({ name, addresses }) =>
      addresses.map(({ path, value, text }) => ({
        path,
        interval: { family: value.family, first: value.value, last: value.value },
        what: `node ${name} (${text})`,
      })),
    )
    return clashes(
      facts.pools,
      () => taken,
      ({ text }, pool, { what }) => `${text} of pool "${pool.name}" holds the address of ${what}`,
      'leave the nodes out of the pool',
    )
  },
}
