import type { RuleCases } from './rule-cases.ts'

const lan = (addresses: string, more = ''): string =>
  `{ ${more} pools: { lan: { addresses: [${addresses}] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } } }`

export const cases: RuleCases = {
  accepts: {
    'the wide one alone, last, or beside another one': lan("'192.168.1.60/32', '2001:db8::/64', '2001:db8:1::/66'"),
    'one that can be counted': lan("'2001:db8::/67', '192.168.1.60/32', '2001:db8:1::/128'"),
    'a release that stops counting there': lan("'2001:db8::/64', '192.168.1.60/32'", "release: 'v0.13.12',"),
  },
  rejects: {
    'a network with more behind it': {
      cluster: `{
        release: 'v0.14.0',
        pools: {
          lan: { addresses: ['192.168.1.60/32', '2001:db8::/66', '192.168.1.61/32'] }, // ^ pool-counters-overflow
        },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
      }`,
      finds: [
        {
          underlined: "'2001:db8::/66'",
          message:
            '2001:db8::/66 of pool "lan" is more than MetalLB can count, and with what stands behind it the number of addresses is negative',
          help: 'write it last, or take a part of it',
        },
      ],
    },
  },
}
