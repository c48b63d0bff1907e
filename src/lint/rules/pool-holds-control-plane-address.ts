import { intervalAt } from '../../address/index.ts'
import { clashes } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool that hands out the API server's own virtual address. */
export const poolHoldsControlPlaneAddress: Rule = {
  name: 'pool-holds-control-plane-address',
  severity: 'error',
  docs: {
    what: 'A pool holds the virtual address of the API server.',
    why: 'kube-vip, keepalived or Talos answers ARP for that address already. The day a Service gets it, two nodes do, and the nodes themselves lose the API server now and then: with it goes what could mend it.',
    example: {
      refused: `
        kubernetes: { apiServer: '192.168.1.64' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        kubernetes: { apiServer: '192.168.1.59' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Leave the address out of the pool.',
    since: '0.1.0',
  },
  check: ({ facts }) =>
    clashes(
      facts.pools,
      () =>
        facts.apiServer.map(({ path, value, text }) => ({
          path,
          interval: intervalAt(value),
          what: `API server (${text})`,
        })),
      ({ text }, pool, { what }) => `${text} of pool "${pool.name}" holds the virtual address of the ${what}`,
      'leave the address out of the pool, or the nodes lose the API server',
    ),
}
