import { isRangeFault, parseRange } from '../../address/index.ts'
import { isAtLeast } from '../../release/releases.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A pool whose number of addresses does not fit into MetalLB's counters. */
export const poolCountersOverflow: Rule = {
  name: 'pool-counters-overflow',
  severity: 'info',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A pool has an IPv6 network of /66 or wider, and further addresses behind it.',
    why: 'MetalLB counts such a network as the largest number there is, and adds the rest to it: the number of addresses of the pool becomes negative in its metrics and its status, and alerts about pools that run full are wrong. Allocation is not touched.',
    example: {
      refused: `
        pools: { lan: { addresses: ['2001:db8::/64', '192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75', '2001:db8::/64'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write the wide network last, or take a part of it: a /112 has 65536 addresses.',
    since: '0.1.0',
    releases: 'from v0.14.0 on',
  },
  check: (model) =>
    isAtLeast(model.release.release, 'v0.14.0')
      ? resourcesOfKind(model, 'IPAddressPool').flatMap((pool) => {
          const networks = entriesAt(pool, ['spec', 'addresses']).flatMap(({ path, value }) =>
            hostBitsOf(value).map((hostBits) => ({ path, text: String(value), isEndless: hostBits >= 62 })),
          )
          const endless = networks.findIndex(({ isEndless }) => isEndless)
          if (endless === -1 || networks.slice(endless).every(({ isEndless }) => isEndless)) return []
          const { path, text } = networks[endless]!
          const message = `${text} of ${nameOf(pool)} is more than MetalLB can count, and with what stands behind it the number of addresses is negative`
          return [{ object: pool.index, path, message, help: 'write it last, or take a part of it' }]
        })
      : [],
}

/** How many bits the hosts of each network have that an entry stands for. */
function hostBitsOf(entry: unknown): readonly number[] {
  const range = typeof entry === 'string' ? parseRange(entry) : undefined
  if (range === undefined || isRangeFault(range)) return []
  return range.cidrs.map(({ family, length }) => (family === 4 ? 32 : 128) - length)
}
