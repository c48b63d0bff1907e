import { numberOf, textOf, valueAt } from '../../metallb/config/json.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'
import { someOf } from '../some-of.ts'
import { toldPeers } from '../told-peers.ts'

/** A local preference told to routers of another AS, which never get it: BGP keeps it inside of an AS. */
export const localPrefToOtherAs: Rule = {
  name: 'local-pref-to-other-as',
  severity: 'warning',
  inYaml: { from: 'absence' },
  docs: {
    what: 'A BGPAdvertisement with `localPref` whose peers are all of another AS (`peerASN` is not `myASN`).',
    why: 'BGP sends a local preference only inside of one AS. Routers of another one do not get it, so the order of preference that the definition seems to say does not exist.',
    example: {
      refused: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'], localPref: 200 } },`,
      instead: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' } },
        communities: { primary: '65010:200' },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'], communities: ['primary'] } },`,
    },
    fix: 'Delete `localPref`. Tell the preference by a community, and let the router set its own local preference from it.',
    since: '0.1.0',
  },
  check: (model) => {
    const peersOf = toldPeers(model)
    return resourcesOfKind(model, 'BGPAdvertisement').flatMap((advertisement) => {
      const localPref = numberOf(valueAt(advertisement.object, ['spec', 'localPref']))
      const peers = peersOf(advertisement)
      if (localPref === 0 || peers.length === 0 || !peers.every(isOfOtherAs)) return []
      const others = someOf(peers.map(({ name }) => name))
      const message = `localPref ${localPref} of ${nameOf(advertisement)} reaches nobody: ${others} ${peers.length === 1 ? 'is' : 'are'} of another AS`
      const help = 'delete it, and tell the preference by a community that the router knows'
      const related = peers
        .slice(0, 3)
        .map((peer) => ({ object: peer.index, path: ['spec', 'peerASN'], message: nameOf(peer) }))
      return [{ object: advertisement.index, path: ['spec', 'localPref'], message, help, related }]
    })
  },
}

function isOfOtherAs({ object }: Indexed): boolean {
  const dynamic = textOf(valueAt(object, ['spec', 'dynamicASN']))
  if (dynamic !== '') return dynamic === 'external'
  return numberOf(valueAt(object, ['spec', 'peerASN'])) !== numberOf(valueAt(object, ['spec', 'myASN']))
}
