import type { RuleCases } from './rule-cases.ts'

export const cases: RuleCases = {
  accepts: {
    'a pool between what is reserved': `{
      segments: { lan: { subnet: '192.168.1.0/24', reserved: { nas: '192.168.1.2', ipmi: '192.168.1.80/28' } } },
      pools: { 'edge-pool': { addresses: ['192.168.1.3-192.168.1.79', '192.168.1.96/27'] } },
      l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
    }`,
  },
  rejects: {
    'a pool over the machines’ own consoles': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/24', reserved: { nas: '192.168.1.2', ipmi: '192.168.1.80-192.168.1.95' } } },
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.81'] } }, // ^ pool-holds-reserved-address
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60-192.168.1.81'",
          message:
            '192.168.1.60-192.168.1.81 of pool "edge-pool" overlaps 192.168.1.80-192.168.1.95, reserved for ipmi on segment "lan"',
          help: 'move the pool, or give the reservation up',
          related: [
            "'192.168.1.80-192.168.1.95'  192.168.1.80-192.168.1.95, reserved for ipmi: 192.168.1.80-192.168.1.81 (2 addresses) in both",
          ],
        },
      ],
    },
    'two reservations in one range': {
      cluster: `{
        segments: { lan: { subnet: '2001:db8::/64', reserved: { nas: '2001:db8::2', printer: '2001:db8::3' } } },
        pools: {
          'edge-pool': { addresses: ['2001:db8::/124'] }, // ^ pool-holds-reserved-address, pool-holds-reserved-address
        },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
      }`,
      finds: [
        { underlined: "'2001:db8::/124'", message: /reserved for nas/, help: /give the reservation up/ },
        { underlined: "'2001:db8::/124'", message: /reserved for printer/, help: /give the reservation up/ },
      ],
    },
  },
  notJudged: {
    'a pool of which no segment is known': {
      cluster: `{ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`,
      lacks: ['the segment of pool "edge-pool"'],
    },
    'a segment that reserves nothing': {
      cluster: `{ segments: { lan: { subnet: '192.168.1.0/24' } }, pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }`,
      lacks: [],
    },
  },
}
