import type { RuleCases } from './rule-cases.ts'

const lan =
  "pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }"

export const cases: RuleCases = {
  accepts: {
    'k3s without it': `{ kubernetes: { distribution: 'k3s', servicelb: false }, ${lan} }`,
    'k3s of which nothing is told': `{ kubernetes: { distribution: 'k3s' }, ${lan} }`,
  },
  rejects: {
    'k3s with it': {
      cluster: `{
        kubernetes: { distribution: 'k3s', servicelb: true }, // ^ servicelb-beside-metallb
        ${lan},
      }`,
      finds: [
        {
          underlined: 'true',
          message: 'servicelb runs beside MetalLB, and both serve the same Services',
          help: 'start k3s with --disable=servicelb, and write servicelb: false',
        },
      ],
    },
  },
  notJudged: {
    'k3s as it comes': {
      cluster: `{ kubernetes: { distribution: 'k3s' }, ${lan} }`,
      lacks: ['kubernetes.servicelb'],
    },
    'another distribution': { cluster: `{ kubernetes: { distribution: 'talos' }, ${lan} }`, lacks: [] },
  },
}
