import type { RuleCases } from './rule-cases.ts'

const kubernetes = "kubernetes: { serviceCIDR: ['10.43.0.0/16', '2001:db8:43::/112'] }"
const apart =
  "pools: { v4: { addresses: ['192.168.1.60-192.168.1.75'] }, v6: { addresses: ['2001:db8::60-2001:db8::75'], autoAssign: false } }"
const l2 = 'l2Advertisements: { lan: { ipAddressPoolSelectors: [{}] } }'
const prefers = "'traefik/traefik': { ipFamilyPolicy: 'PreferDualStack' }"

export const cases: RuleCases = {
  accepts: {
    'one pool has both': `{
      ${kubernetes}, ${l2}, services: { ${prefers} },
      pools: { both: { addresses: ['192.168.1.60-192.168.1.75', '2001:db8::60-2001:db8::75'] } },
    }`,
    'one is enough': `{ ${kubernetes}, ${l2}, ${apart}, services: { 'traefik/traefik': {} } }`,
    'a cluster of one family': `{
      kubernetes: { serviceCIDR: '10.43.0.0/16' }, ${l2}, ${apart}, services: { ${prefers} },
    }`,
  },
  rejects: {
    'a pool for each family': {
      cluster: `{
        ${kubernetes}, ${l2}, ${apart},
        services: { ${prefers} }, // ^ dual-stack-service-gets-one-address
      }`,
      finds: [
        {
          underlined: "'PreferDualStack'",
          message:
            'Service traefik/traefik would take an address of each family and gets 192.168.1.60 alone: MetalLB takes both from one pool',
          help: 'put addresses of both families into one pool',
        },
      ],
    },
    'the first one before it gets the same': {
      cluster: `{
        ${kubernetes}, ${l2}, ${apart},
        services: { 'nginx/nginx': {}, ${prefers} }, // ^ dual-stack-service-gets-one-address
      }`,
      finds: [{ underlined: "'PreferDualStack'", message: /gets 192\.168\.1\.61 alone/, help: /./ }],
    },
  },
  notJudged: {
    'the families of the cluster are not known': {
      cluster: `{ ${l2}, ${apart}, services: { ${prefers} } }`,
      lacks: ['the service CIDR'],
    },
    'nobody wants two': { cluster: `{ ${l2}, ${apart}, services: { 'nginx/nginx': {} } }`, lacks: [] },
  },
}
