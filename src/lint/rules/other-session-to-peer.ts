import { compareAddresses, parseAddress } from '../../address/index.ts'
import { textOf, valueAt } from '../../metallb/config/json.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A BGPPeer at a router to which something else on the nodes has a session already. */
export const otherSessionToPeer: Rule = {
  name: 'other-session-to-peer',
  severity: 'warning',
  docs: {
    what: 'A BGPPeer is a router to which Calico, Cilium or kube-router on the same nodes opens a session too.',
    why: 'A router takes one session from an address. The second one from the same node is refused, or the two throw each other out in turn: one of them works, and after a restart it may be the other.',
    example: {
      refused: `
        kubernetes: { otherBGPPeers: '10.60.1.1' },
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
      instead: `
        kubernetes: { otherBGPPeers: '10.60.1.1' },
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.2' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
    },
    fix: 'Let the other one announce the pools (Calico: `serviceLoadBalancerIPs`), and MetalLB only allocate; or peer with another address of the router.',
    since: '0.1.0',
  },
  check: (model) =>
    resourcesOfKind(model, 'BGPPeer').flatMap((peer) => {
      const text = textOf(valueAt(peer.object, ['spec', 'peerAddress']))
      const address = parseAddress(text)
      const other = model.facts.otherBGPPeers.find(({ value }) => address && compareAddresses(value, address) === 0)
      if (other === undefined) return []
      const message = `${nameOf(peer)} is ${text}, to which something else on the nodes has a session`
      const help = 'let the other one announce the pools, or peer with another address of the router'
      const related = [{ path: other.path, message: `a session of another program to ${other.text}` }]
      return [{ object: peer.index, path: ['spec', 'peerAddress'], message, help, related }]
    }),
}
