import { parseAddress } from '../../address/index.ts'
import type { Family } from '../../address/index.ts'
import { isTrue, textOf, valueAt } from '../../metallb/config/json.ts'
import type { Model, PoolFacts } from '../../model/model.ts'
import { isAtLeast } from '../../release/releases.ts'
import { advertisedPools } from '../advertised-pools.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'
import { toldPeers } from '../told-peers.ts'

/** Addresses of a family that no session to the advertisement's peers carries: FRR leaves them out of each. */
export const noSessionForFamily: Rule = {
  name: 'no-session-for-family',
  severity: 'error',
  inYaml: { from: 'absence' },
  docs: {
    what: 'A BGPAdvertisement for a pool with addresses of a family that none of the peers is told of: IPv6 addresses over IPv4 sessions, or the reverse.',
    why: 'Since v0.15.0 a session carries only the family of its own address, unless the peer has `dualStackAddressFamily: true`. Before, it carried both. After the upgrade the IPv6 routes are gone, and nothing says so.',
    example: {
      refused: `
        release: 'v0.16.1',
        backend: 'frr-k8s',
        pools: { edge: { addresses: ['2001:db8:61::/120'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
      instead: `
        release: 'v0.16.1',
        backend: 'frr-k8s',
        pools: { edge: { addresses: ['2001:db8:61::/120'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1', dualStackAddressFamily: true } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
    },
    fix: 'Write `dualStackAddressFamily: true` at the peer, where the router takes both families in one session, or add a peer with an address of that family.',
    since: '0.1.0',
    releases: 'from v0.15.0 on, with FRR',
  },
  check: (model) => {
    if (model.backend === 'native' || !isAtLeast(model.release.release, 'v0.15.0')) return []
    const peersOf = peersByPool(model)
    return model.facts.pools.flatMap((pool) => unheard(pool, [...(peersOf.get(pool.object) ?? [])]))
  },
}

/** The peers that are told of a pool by any advertisement, by the pool's index; no pool that is announced by ARP too. */
function peersByPool(model: Model): ReadonlyMap<number, ReadonlySet<Indexed>> {
  const poolsOf = advertisedPools(model)
  const peersOf = toldPeers(model)
  const told = new Map<number, Set<Indexed>>()
  for (const advertisement of resourcesOfKind(model, 'BGPAdvertisement')) {
    const peers = peersOf(advertisement)
    for (const { index } of poolsOf(advertisement)) told.set(index, new Set([...(told.get(index) ?? []), ...peers]))
  }
  for (const { index } of resourcesOfKind(model, 'L2Advertisement').flatMap(poolsOf)) told.delete(index)
  return told
}

function unheard(pool: PoolFacts, peers: readonly Indexed[]): readonly Finding[] {
  const carried = new Set(peers.flatMap(carriedBy))
  const lost = pool.ranges.find(({ value }) => !carried.has(value.family))
  if (carried.size === 0 || lost === undefined) return []
  const [family] = carried
  const message = `${lost.text} of pool "${pool.name}" is told to no peer: since v0.15.0 their sessions carry only IPv${family}`
  const help = 'write dualStackAddressFamily: true at a peer, or add one with an address of the other family'
  const related = peers
    .slice(0, 3)
    .map((peer) => ({ object: peer.index, path: ['spec', 'peerAddress'], message: `${nameOf(peer)}, IPv${family}` }))
  return [{ object: pool.object, path: lost.path, message, help, related }]
}

/** The families in a session: both to an interface, and to a peer that says so. */
function carriedBy({ object }: Indexed): readonly Family[] {
  if (isTrue(valueAt(object, ['spec', 'dualStackAddressFamily']))) return [4, 6]
  const address = parseAddress(textOf(valueAt(object, ['spec', 'peerAddress'])))
  return address === undefined ? [4, 6] : [address.family]
}
