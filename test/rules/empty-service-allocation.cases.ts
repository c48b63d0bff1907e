import type { RuleCases } from './rule-cases.ts'

const l2 = "l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"
const addresses = "addresses: ['192.168.1.60-192.168.1.75']"

export const cases: RuleCases = {
  accepts: {
    'every Service, in words that each release reads alike': `{
      release: 'v0.14.9', ${l2},
      pools: { lan: { ${addresses}, serviceAllocation: { priority: 10, serviceSelectors: [{}] } } },
    }`,
    'a namespace': `{
      release: 'v0.14.9', ${l2}, pools: { lan: { ${addresses}, serviceAllocation: { namespaces: ['ingress'] } } },
    }`,
    'only who asks shall get one': `{
      release: 'v0.14.9', ${l2}, pools: { lan: { ${addresses}, autoAssign: false, serviceAllocation: { priority: 10 } } },
    }`,
    'from v0.15.0 on it is for every Service': `{
      release: 'v0.15.0', ${l2}, pools: { lan: { ${addresses}, serviceAllocation: { priority: 10 } } },
    }`,
  },
  rejects: {
    'a priority alone': {
      cluster: `{
        release: 'v0.14.9', ${l2},
        pools: { lan: { ${addresses}, serviceAllocation: { priority: 10 } } }, // ^ empty-service-allocation
      }`,
      finds: [
        {
          underlined: 'serviceAllocation',
          message:
            'serviceAllocation of pool "lan" names nobody: before v0.15.0 it gives out nothing by itself, since then to every Service',
          help: 'write serviceSelectors: [{}] to mean every Service, or autoAssign: false',
        },
      ],
    },
    'empty lists': {
      cluster: `{
        release: 'v0.13.8', ${l2},
        pools: { lan: { ${addresses}, serviceAllocation: { namespaces: [], serviceSelectors: [] } } }, // ^ empty-service-allocation
      }`,
      finds: [{ underlined: 'serviceAllocation', message: /names nobody/, help: /./ }],
    },
  },
}
