import type { Path } from '../../diagnostics/diagnostic.ts'
import { behaviourOf } from '../../metallb/config/behaviour.ts'
import { textOf, valueAt } from '../../metallb/config/json.ts'
import type { JsonObject } from '../../metallb/config/json.ts'
import { timersOf } from '../../metallb/config/peer-timers.ts'
import { resourceOf } from '../../metallb/config/resource.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A hold time of 0: the session never times out, so a dead router keeps its routes. Before v0.14.9 it meant 90s. */
export const sessionWithoutTimeout: Rule = {
  name: 'session-without-timeout',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A BGPPeer without a BFD profile, and with a hold time of 0: written so, three times a keepalive time of 0, or not written in v1beta1.',
    why: 'The two sides then never ask whether the other one is alive. A node that dies keeps its routes at the router, and clients are sent to it until somebody looks. Before v0.14.9 MetalLB read 0 as its default of 90 seconds, so the same file means something else after the upgrade.',
    example: {
      refused: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1', holdTime: '0s' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
      instead: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1', holdTime: '90s' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
    },
    fix: "Write `holdTime: '90s'`, which 0 meant before, or a `bfdProfile`, which notices a dead node in less than a second.",
    since: '0.1.0',
    releases: 'from v0.14.9 on',
  },
  check: (model) => {
    const behaviour = behaviourOf(model.release.release)
    return resourcesOfKind(model, 'BGPPeer')
      .filter((peer) => textOf(valueAt(peer.object, ['spec', 'bfdProfile'])) === '')
      .flatMap((peer) => {
        const { hold, keepalive } = timersOf(resourceOf(peer.object as JsonObject, peer.index), behaviour)
        if (hold !== 0n || keepalive !== 0n) return []
        const { path, why } = causeOf(peer)
        const message = `the session of ${nameOf(peer)} never times out: ${why}`
        return [{ object: peer.index, path, message, help: "write holdTime: '90s', or name a bfdProfile" }]
      })
  },
}

/** What makes the hold time 0. */
function causeOf({ object }: Indexed): { readonly path: Path; readonly why: string } {
  const hold = ['spec', 'holdTime']
  if (valueAt(object, hold) !== undefined)
    return { path: hold, why: 'since v0.14.9 a hold time of 0 is taken as it is' }
  if (object.apiVersion === 'metallb.io/v1beta1')
    return { path: ['apiVersion'], why: 'since v0.14.9 a peer of v1beta1 without a hold time has one of 0' }
  return {
    path: ['spec', 'keepaliveTime'],
    why: 'since v0.14.9 the hold time is three times the keepalive time, which is 0',
  }
}
