import type { RuleCases } from './rule-cases.ts'

const pools = "pools: { lan: { addresses: ['10.4.11.1-10.4.11.9'] } }"
const l2 = "l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'one for each node': `{
      nodes: { bettley: { interfaces: ['eth0'] }, cargyll: { interfaces: ['end0'] }, dark: { interfaces: [] } },
      ${pools}, ${l2},
    }`,
    'one that is named': `{
      nodes: { bettley: { interfaces: ['eth0', 'eth1'] } },
      ${pools},
      l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eth0'] } },
    }`,
    'the others are those that MetalLB leaves out': `{
      nodes: { bettley: { interfaces: ['lo', 'eth0', 'docker0', 'cali1234', 'flannel.1', 'lxc_health'] } },
      ${pools}, ${l2},
    }`,
    'a cable and Wi-Fi are of another rule': {
      cluster: `{
        nodes: { lipps: { interfaces: ['eth0', 'wlan0'] } },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } }, // ^ wireless-interface
      }`,
      finds: [{ rule: 'wireless-interface', underlined: 'lan', message: /wlan0/, help: /eth0/ }],
    },
  },
  rejects: {
    'two in one node': {
      cluster: `{
        nodes: { bettley: { interfaces: ['eth0', 'eth1'] }, cargyll: { interfaces: ['eth0'] } },
        ${pools},
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } }, // ^ interfaces-not-limited
      }`,
      finds: [
        {
          underlined: 'lan',
          message:
            'L2Advertisement "lan" names no interfaces and so answers on each of several: eth0 and eth1 of bettley',
          help: "name those of the segment: interfaces: ['eth0']",
        },
      ],
    },
    'an empty list is none, and only selected nodes count': {
      cluster: `{
        nodes: {
          bettley: { interfaces: ['eth0', 'bond0'], labels: { edge: 'yes' } },
          cargyll: { interfaces: ['eth0', 'bond0'] },
        },
        ${pools},
        l2Advertisements: {
          lan: { // ^ interfaces-not-limited
            ipAddressPools: ['lan'],
            interfaces: [],
            nodeSelectors: [{ matchLabels: { edge: 'yes' } }],
          },
        },
      }`,
      finds: [{ underlined: 'lan', message: /several: eth0 and bond0 of bettley$/, help: /'eth0'/ }],
    },
  },
  notJudged: {
    'no nodes': { cluster: `{ ${pools}, ${l2} }`, lacks: ['interfaces of nodes'] },
    'no L2Advertisement': { cluster: `{ nodes: { bettley: {} } }`, lacks: [] },
  },
}
