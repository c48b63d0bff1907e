import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A session in which nothing is announced. */
export const peerWithoutAdvertisement: Rule = {
  name: 'peer-without-advertisement',
  severity: 'warning',
  inYaml: { from: 'absence' },
  docs: {
    what: 'A BGPPeer that no BGPAdvertisement tells of a pool.',
    why: 'The session comes up and looks healthy, and the router learns no address in it. A second router that was added as a peer, and is missing under `peers`, takes over nothing when the first one dies.',
    example: {
      refused: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: {
          'tor-a': { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' },
          'tor-b': { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.2' },
        },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'], peers: ['tor-a'] } },`,
      instead: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: {
          'tor-a': { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' },
          'tor-b': { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.2' },
        },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
    },
    fix: 'Name the peer under `peers` of an advertisement, leave `peers` out to tell all, or delete the peer.',
    since: '0.1.0',
  },
  check: (model) => {
    const told = resourcesOfKind(model, 'BGPAdvertisement').map((resource) =>
      entriesAt(resource, ['spec', 'peers']).map(({ value }) => value),
    )
    if (told.some((peers) => peers.length === 0)) return []
    const names = new Set(told.flat())
    return resourcesOfKind(model, 'BGPPeer')
      .filter(({ name }) => !names.has(name))
      .map((peer) => ({
        object: peer.index,
        path: [],
        message: `${nameOf(peer)} is told of no pool: ${told.length === 0 ? 'there is no BGPAdvertisement' : 'no BGPAdvertisement names it'}`,
        help:
          told.length === 0
            ? "add a BGPAdvertisement for a pool: ipAddressPools: ['…']"
            : `add it to an advertisement: peers: [..., '${peer.name}']; without peers all of them are told`,
      }))
  },
}
