import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { BgpAdvertisement } from './bgp-advertisement.ts'
import { fault, related } from './fault.ts'
import { isTrue, textOf } from './json.ts'
import type { PoolSpec } from './pool.ts'
import type { Resource } from './resource.ts'

type Peers = readonly { readonly peer: Resource; readonly profile: Resource }[]

/** Peers with BFD echo to whom an IPv6 pool is advertised: config.validateConfig, since v0.13.10. */
export function bfdEchoFaults(
  pools: ReadonlyMap<PoolSpec, readonly BgpAdvertisement[]>,
  peers: readonly Resource[],
  profiles: readonly Resource[],
): readonly Diagnostic[] {
  const echoing = echoingPeers(peers, profiles)
  if (echoing.length === 0) return []
  const found = new Map<Resource, Diagnostic>()
  for (const [pool, advertisements] of pools) {
    if (!pool.cidrs.some(({ family }) => family === 6)) continue
    for (const advertisement of advertisements) {
      for (const each of addressed(echoing, advertisement)) {
        if (!found.has(each.peer)) found.set(each.peer, echoFault(each, pool, advertisement))
      }
    }
  }
  return [...found.values()]
}

function echoingPeers(peers: readonly Resource[], profiles: readonly Resource[]): Peers {
  const echo = profiles.filter(({ spec }) => isTrue(spec['echoMode']))
  const byName = new Map(echo.map((profile) => [profile.name, profile]))
  return peers.flatMap((peer) => {
    const profile = byName.get(textOf(peer.spec['bfdProfile']))
    return profile ? [{ peer, profile }] : []
  })
}

function addressed(echoing: Peers, { peers }: BgpAdvertisement): Peers {
  return peers.length === 0 ? echoing : echoing.filter(({ peer }) => peers.includes(peer.name))
}

function echoFault({ peer, profile }: Peers[number], pool: PoolSpec, { name, resource }: BgpAdvertisement): Diagnostic {
  const message = `BFD profile "${profile.name}" has echo mode, which is for IPv4 only, but pool "${pool.name}" is IPv6`
  const places = [
    related(profile, ['spec', 'echoMode'], `BFDProfile "${profile.name}"`),
    related(resource, ['spec'], `BGPAdvertisement "${name}"`),
    related(pool.resource, ['spec', 'addresses'], `pool "${pool.name}"`),
  ]
  const help = 'remove spec.echoMode of the profile, or the peer from the advertisement'
  return fault('bfd-echo-with-ipv6-pool', peer, ['spec', 'bfdProfile'], message, { help, related: places })
}
