import type { RuleCases } from './rule-cases.ts'

const lan = "pools: { lan: { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'each its own': `{ nodes: { nuc1: { ip: ['192.168.1.11', '2001:db8::b'] }, nuc2: { ip: '192.168.1.12' }, nuc3: {} }, ${lan} }`,
  },
  rejects: {
    'one address in three nodes, however it is written': {
      cluster: `{
        nodes: {
          nuc1: { ip: ['192.168.1.11', '2001:db8::b'] },
          nuc2: { ip: '192.168.1.11' }, // ^ node-address-twice
          nuc3: { ip: ['192.168.1.13', '2001:0db8::000b'] }, // ^ node-address-twice
        },
        ${lan},
      }`,
      finds: [
        {
          underlined: "'192.168.1.11'",
          message: '192.168.1.11 of node nuc2 is the address of node nuc1',
          help: 'write the address that kubectl get nodes -o wide shows',
          related: ["'192.168.1.11'  192.168.1.11 of node nuc1"],
        },
        { underlined: "'2001:0db8::000b'", message: /of node nuc3 is the address of node nuc1$/, help: /^write/ },
      ],
    },
  },
}
