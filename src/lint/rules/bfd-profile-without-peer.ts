import { textOf, valueAt } from '../../metallb/config/json.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A BFD profile that no session uses, where there are sessions. */
export const bfdProfileWithoutPeer: Rule = {
  name: 'bfd-profile-without-peer',
  severity: 'info',
  inYaml: { from: 'absence', among: ['BGPPeer'] },
  docs: {
    what: 'A BFDProfile that no BGPPeer names.',
    why: 'A profile does nothing by itself: a session runs BFD where its peer names one in `bfdProfile`. Without it, a router that dies is noticed only when the hold time is over, which is a minute or more unless it is set.',
    example: {
      refused: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bfdProfiles: { fast: { receiveInterval: 300, transmitInterval: 300 } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
      instead: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bfdProfiles: { fast: { receiveInterval: 300, transmitInterval: 300 } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1', bfdProfile: 'fast' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
    },
    fix: 'Name it at the peers it is meant for, or delete it.',
    since: '0.1.0',
  },
  check: (model) => {
    const peers = resourcesOfKind(model, 'BGPPeer')
    if (peers.length === 0) return []
    const used = new Set(peers.map(({ object }) => textOf(valueAt(object, ['spec', 'bfdProfile']))))
    return resourcesOfKind(model, 'BFDProfile')
      .filter(({ name }) => !used.has(name))
      .map((profile) => ({
        object: profile.index,
        path: [],
        message: `${nameOf(profile)} is used by no BGPPeer`,
        help: `write bfdProfile: '${profile.name}' at the peers it is meant for, or delete it`,
      }))
  },
}
