import { parseDuration } from '../../metallb/config/duration.ts'
import { textOf, valueAt } from '../../metallb/config/json.ts'
import { isAtLeast } from '../../release/releases.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A hold time of 0: the session never times out, so a dead router keeps its routes. Before v0.14.9 it meant 90s. */
export const sessionWithoutTimeout: Rule = {
  name: 'session-without-timeout',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A BGPPeer with a hold time of 0 and without a BFD profile.',
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
  check: (model) =>
    isAtLeast(model.release.release, 'v0.14.9')
      ? resourcesOfKind(model, 'BGPPeer')
          .filter((peer) => isZero(peer) && textOf(valueAt(peer.object, ['spec', 'bfdProfile'])) === '')
          .map((peer) => ({
            object: peer.index,
            path: ['spec', 'holdTime'],
            message: `the session of ${nameOf(peer)} never times out: since v0.14.9 a hold time of 0 is taken as it is`,
            help: "write holdTime: '90s', or name a bfdProfile",
          }))
      : [],
}

function isZero({ object }: Indexed): boolean {
  return parseDuration(textOf(valueAt(object, ['spec', 'holdTime']))) === 0n
}
