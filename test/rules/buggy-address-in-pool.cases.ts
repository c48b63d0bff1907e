import type { RuleCases } from './rule-cases.ts'

const l2 = "l2Advertisements: { edge: { ipAddressPools: ['edge'] } }"

export const cases: RuleCases = {
  accepts: {
    'they are avoided': `{ pools: { edge: { addresses: ['10.61.0.0/16'], avoidBuggyIPs: true } }, ${l2} }`,
    'there is none': `{ pools: { edge: { addresses: ['10.61.0.1-10.61.0.254', '10.62.0.64/26'] } }, ${l2} }`,
    'one that was chosen': `{ pools: { edge: { addresses: ['10.61.0.0/32', '10.61.0.255-10.61.0.255'] } }, ${l2} }`,
    'only who asks gets one': `{ pools: { edge: { addresses: ['10.61.0.0/24'], autoAssign: false } }, ${l2} }`,
    IPv6: `{ pools: { edge: { addresses: ['2001:db8::/112'] } }, ${l2} }`,
    'the edges of the subnet are of another rule': {
      cluster: `{
        segments: { lan: { subnet: '10.61.0.0/24' } },
        pools: { edge: { addresses: ['10.61.0.0-10.61.0.9'] } }, // ^ pool-holds-subnet-edge
        ${l2},
      }`,
      finds: [
        { rule: 'pool-holds-subnet-edge', underlined: "'10.61.0.0-10.61.0.9'", message: /network address/, help: /./ },
      ],
    },
    'the release does not know avoidBuggyIPs': `{ release: 'v0.13.3', pools: { edge: { addresses: ['10.61.0.0/24'] } }, ${l2} }`,
  },
  rejects: {
    'the two of a /24': {
      cluster: `{
        pools: { edge: { addresses: ['10.60.0.1-10.60.0.9', '10.61.0.0/24'] } }, // ^ buggy-address-in-pool
        ${l2},
      }`,
      finds: [
        {
          underlined: "'10.61.0.0/24'",
          message: 'pool "edge" gives out 10.61.0.0 and 1 more ending in .0 or .255, which some devices do not talk to',
          help: 'write avoidBuggyIPs: true',
        },
      ],
    },
    'a boundary inside of a subnet that is wider': {
      cluster: `{
        segments: { lan: { subnet: '10.4.0.0/20' } },
        pools: { edge: { addresses: ['10.4.11.200-10.4.15.254'] } }, // ^ buggy-address-in-pool
        ${l2},
      }`,
      finds: [
        { underlined: "'10.4.11.200-10.4.15.254'", message: /gives out 10\.4\.11\.255 and 7 more ending/, help: /./ },
      ],
    },
    'a single one, of a range': {
      cluster: `{
        pools: { edge: { addresses: ['10.4.11.250-10.4.11.255'] } }, // ^ buggy-address-in-pool
        ${l2},
      }`,
      finds: [{ underlined: "'10.4.11.250-10.4.11.255'", message: /gives out 10\.4\.11\.255 ending/, help: /./ }],
    },
  },
}
