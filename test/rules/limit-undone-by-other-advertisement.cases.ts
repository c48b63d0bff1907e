import type { RuleCases } from './rule-cases.ts'

const pools =
  "pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] }, lab: { addresses: ['192.168.1.80-192.168.1.90'] } }"
const rack = (name: string): string => `nodeSelectors: [{ matchLabels: { rack: '${name}' } }]`

export const cases: RuleCases = {
  accepts: {
    'each rack by its interface': `{
      ${pools},
      l2Advertisements: {
        a: { ipAddressPools: ['lan', 'lab'], ${rack('a')}, interfaces: ['eno1'] },
        b: { ipAddressPools: ['lan', 'lab'], ${rack('b')} },
      },
    }`,
    'each pool by its own': `{
      ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] }, lab: { ipAddressPools: ['lab'] } },
    }`,
    'some Services from everywhere': `{
      ${pools},
      l2Advertisements: {
        lan: { ipAddressPoolSelectors: [{}], interfaces: ['eno1'] },
        dns: { ipAddressPools: ['lan'], serviceSelectors: [{ matchLabels: { app: 'dns' } }] },
      },
      services: { 'dns/dns': { pool: 'lan', labels: { app: 'dns' } } },
    }`,
    'two without any limit': `{
      ${pools}, l2Advertisements: { all: { ipAddressPoolSelectors: [{}] }, lan: { ipAddressPools: ['lan'] } },
    }`,
  },
  rejects: {
    'an interface, beside one for every pool': {
      cluster: `{
        ${pools},
        l2Advertisements: {
          lan: { ipAddressPools: ['lan', 'lab'], interfaces: ['eno1'] }, // ^ limit-undone-by-other-advertisement
          zz: { ipAddressPoolSelectors: [{}] },
        },
      }`,
      finds: [
        {
          underlined: "['eno1']",
          message:
            'interfaces of L2Advertisement "lan" limit nothing: L2Advertisement "zz" announces pool "lan" on every interface',
          help: 'take pool "lan" out of one of the two',
          related: ['zz  L2Advertisement "zz"'],
        },
      ],
    },
    'nodes, beside one for all of them': {
      cluster: `{
        ${pools},
        l2Advertisements: {
          every: { ipAddressPools: ['lan', 'lab'], interfaces: ['eno1'] },
          rack: { ipAddressPools: ['lan'], ${rack('a')}, interfaces: ['eno1'] }, // ^ limit-undone-by-other-advertisement
        },
      }`,
      finds: [
        {
          underlined: "[{ matchLabels: { rack: 'a' } }]",
          message: /^nodeSelectors of L2Advertisement "rack" limit nothing: .* pool "lan" from every node$/,
          help: /./,
        },
      ],
    },
  },
}
