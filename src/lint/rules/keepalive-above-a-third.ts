import { parseDuration } from '../../metallb/config/duration.ts'
import { textOf, valueAt } from '../../metallb/config/json.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A keepalive time above a third of the hold time, which FRR lowers to a third without a word. */
export const keepaliveAboveAThird: Rule = {
  name: 'keepalive-above-a-third',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A BGPPeer whose `keepaliveTime` is more than a third of its `holdTime`.',
    why: 'FRR lowers such a keepalive time to a third of the hold time when the session comes up. The session does not do what the definition says, and MetalLB does not tell.',
    example: {
      refused: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: {
          tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1', holdTime: '9s', keepaliveTime: '5s' },
        },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
      instead: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: {
          tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1', holdTime: '9s', keepaliveTime: '3s' },
        },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
    },
    fix: 'Write a third of the hold time, or raise the hold time to three times the keepalive time. With only one of them set, MetalLB derives the other.',
    since: '0.1.0',
  },
  check: (model) => {
    if (model.backend === 'native') return []
    return resourcesOfKind(model, 'BGPPeer').flatMap((peer) => {
      const written = (field: string): string => textOf(valueAt(peer.object, ['spec', field]))
      const [hold = 0n, keepalive = 0n] = ['holdTime', 'keepaliveTime'].map(
        (field) => parseDuration(written(field)) ?? 0n,
      )
      if (hold === 0n || keepalive > hold || keepalive * 3n <= hold) return []
      const message = `keepalive time ${written('keepaliveTime')} of ${nameOf(peer)} is above a third of the hold time ${written('holdTime')}: FRR lowers it`
      const help = `write keepaliveTime: '${Math.floor(Number(hold) / 3e9)}s', or holdTime: '${(Number(keepalive) * 3) / 1e9}s'`
      const related = [{ object: peer.index, path: ['spec', 'holdTime'], message: 'the hold time' }]
      return [{ object: peer.index, path: ['spec', 'keepaliveTime'], message, help, related }]
    })
  },
}
