import type { RuleCases } from './rule-cases.ts'

const lan = "pools: { lan: { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'each in one, or of no known address': `{
      segments: { lan: { subnet: '192.168.1.0/24' }, lab: { subnet: '2001:db8::/64' } },
      nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: ['10.0.0.2', '2001:db8::2'], speaker: false }, nuc3: {} },
      ${lan},
    }`,
    'no segments': `{ nodes: { nuc1: { ip: '192.168.1.11' } }, ${lan} }`,
    'all of them outside, which is said of the pool': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/24' } },
        nodes: { nuc1: { ip: '10.0.0.11' } },
        pools: { lan: { addresses: ['192.168.1.60/32'] } }, // ^ segment-without-node
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
      }`,
      finds: [{ rule: 'segment-without-node', underlined: "'192.168.1.60/32'", message: /./, help: /./ }],
    },
  },
  rejects: {
    'two digits the wrong way round': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/24' }, lab: { subnet: '10.1.0.0/24' } },
        nodes: {
          nuc1: { ip: '192.168.1.11' },
          nuc2: { ip: ['192.186.1.12', '2001:db8::12'] }, // ^ node-outside-segments
        },
        ${lan},
      }`,
      finds: [
        {
          underlined: "'192.186.1.12'",
          message: 'node nuc2 (192.186.1.12, 2001:db8::12) is in no segment',
          help: 'correct the address, or add the segment that it is in to lan, lab',
        },
      ],
    },
  },
}
