import { clashes } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool that holds a node's own address: a Service that gets it cuts the node off. MetalLB does not look. */
export const poolHoldsNodeAddress: Rule = {
  name: 'pool-holds-node-address',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: "A pool holds a node's own address.",
    why: 'A Service that gets it cuts the node off: the API server and SSH stop answering there, or answer now and then. Only MetalLB v0.15.0 refused this; every other release takes it.',
    example: {
      refused: `
        nodes: { nuc1: { ip: '192.168.1.64' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        nodes: { nuc1: { ip: '192.168.1.11' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Leave the addresses of nodes out of the pool.',
    since: '0.1.0',
    releases: 'all but v0.15.0, which refuses it itself',
  },
  lacks: ({ facts }) =>
    facts.pools.length === 0 || (facts.nodes ?? []).some(({ addresses }) => addresses.length > 0)
      ? []
      : ['addresses of nodes'],
  check: ({ facts, release }) => {
    if (release.release === 'v0.15.0') return []
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
