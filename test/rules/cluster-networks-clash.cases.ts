import type { RuleCases } from './rule-cases.ts'

const lan = "pools: { lan: { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'apart from each other and from the nodes': `{
      kubernetes: { podCIDR: ['10.42.0.0/16', 'fd42::/56'], serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },
      nodes: { nuc1: { ip: ['192.168.1.11', '2001:db8::b'] }, nuc2: {} },
      ${lan},
    }`,
    'nothing is known': `{ nodes: { nuc1: { ip: '10.42.0.1' } }, ${lan} }`,
  },
  rejects: {
    'over each other, and over a node': {
      cluster: `{
        kubernetes: {
          podCIDR: ['10.42.0.0/15', 'fd42::/56'],
          serviceCIDR: '10.43.0.0/16', // ^ cluster-networks-clash
        },
        nodes: {
          nuc1: { ip: ['192.168.1.11', 'fd42::b'] }, // ^ cluster-networks-clash
        },
        ${lan},
      }`,
      finds: [
        {
          underlined: "'10.43.0.0/16'",
          message: '10.43.0.0/16 of the Services is within 10.42.0.0/15 of the pods',
          help: 'write the networks that the cluster was installed with',
          related: ["'10.42.0.0/15'  10.42.0.0/15 of the pods"],
        },
        { underlined: "'fd42::b'", message: /^fd42::b of node nuc1 is within fd42::\/56 of the pods$/, help: /^write/ },
      ],
    },
    'a node in the network that the distribution has': {
      cluster: `{
        kubernetes: { distribution: 'k3s' },
        nodes: {
          nuc1: { ip: '10.43.0.11' }, // ^ cluster-networks-clash
        },
        ${lan},
      }`,
      finds: [{ underlined: "'10.43.0.11'", message: /is within 10\.43\.0\.0\/16 of the Services$/, help: /^write/ }],
    },
  },
}
