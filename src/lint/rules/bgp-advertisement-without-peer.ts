import type { Model } from '../../model/model.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'
import { selectedNodes } from '../selected-nodes.ts'
import { someOf } from '../some-of.ts'
import { toldPeers } from '../told-peers.ts'

/** A BGPAdvertisement that no router can hear: there is no peer, or none that the announcing nodes speak with. */
export const bgpAdvertisementWithoutPeer: Rule = {
  name: 'bgp-advertisement-without-peer',
  severity: 'error',
  inYaml: { from: 'absence' },
  docs: {
    what: 'A BGPAdvertisement for which there is no BGPPeer, or none that one of its nodes opens a session to.',
    why: 'A Service gets its address and the speakers say that they announce it, but there is no session to announce it in: no router learns the way. MetalLB takes this without a word.',
    example: {
      refused: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
      instead: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
    },
    fix: 'Add the router as a BGPPeer, or let `nodeSelectors` of the peer and of the advertisement choose the same nodes.',
    since: '0.1.0',
  },
  lacks: (model) =>
    model.facts.nodes === undefined &&
    resourcesOfKind(model, 'BGPAdvertisement', 'BGPPeer').some((each) => selectsNodes(each)) &&
    resourcesOfKind(model, 'BGPAdvertisement').length > 0
      ? ['nodes']
      : [],
  check: (model) => {
    const peersOf = toldPeers(model)
    return resourcesOfKind(model, 'BGPAdvertisement').flatMap((advertisement) => {
      const told = peersOf(advertisement)
      if (told.length > 0) return apart(advertisement, told, model)
      return entriesAt(advertisement, ['spec', 'peers']).length === 0 ? [withoutAny(advertisement)] : []
    })
  },
}

function selectsNodes(resource: Indexed): boolean {
  return entriesAt(resource, ['spec', 'nodeSelectors']).length > 0
}

function withoutAny(advertisement: Indexed): Finding {
  return {
    object: advertisement.index,
    path: [],
    message: `${nameOf(advertisement)} is told to nobody: there is no BGPPeer`,
    help: 'add a BGPPeer: myASN, peerASN and peerAddress of the router',
  }
}

/** Where no node both announces and has a session. Selectors that match no node at all have a rule of their own. */
function apart(advertisement: Indexed, peers: readonly Indexed[], model: Model): readonly Finding[] {
  const announcing = selectedNodes(advertisement, model)?.map(({ name }) => name) ?? []
  const speaking = new Set(peers.flatMap((peer) => selectedNodes(peer, model)?.map(({ name }) => name) ?? []))
  if (announcing.length === 0 || speaking.size === 0 || announcing.some((node) => speaking.has(node))) return []
  const message = `${nameOf(advertisement)} is announced from ${someOf(announcing)}, and only ${someOf([...speaking])} ${speaking.size === 1 ? 'has' : 'have'} a session to its peers`
  const related = peers.map((peer) => ({ object: peer.index, path: ['spec', 'nodeSelectors'], message: nameOf(peer) }))
  const help = 'let nodeSelectors of the peers and of the advertisement choose the same nodes'
  return [{ object: advertisement.index, path: ['spec', 'nodeSelectors'], message, help, related }]
}
