import { planOf } from '../../src/plan/index.ts'
import type { Plan } from '../../src/plan/index.ts'
import type { PlanReport } from '../../src/report/plan/report.ts'
import { homelab, planFor, pools, sideWith } from './homelab.ts'

const { nuc2: _gone, ...withoutNuc2 } = homelab.nodes as Record<string, object>
const peer = {
  myASN: 65_010,
  peerASN: 65_001,
  peerAddress: '192.168.1.1',
  holdTime: '9s',
  keepaliveTime: '3s',
} as const
const bgp = {
  release: 'v0.16.1',
  backend: 'frr',
  bgpPeers: { tor: peer, spare: { ...peer, peerAddress: '192.168.1.2' } },
  bgpAdvertisements: { edge: { ipAddressPools: ['metallb-pool'], localPref: 100 } },
} as const

/** Changes of each kind. */
export const plans: Readonly<Record<string, () => Plan>> = {
  'a pool shrinks': () => planFor(pools({ 'metallb-pool': '192.168.1.60-192.168.1.71' })),
  'a node leaves': () => planFor({ nodes: withoutNuc2 }),
  'another release': () => planFor({ release: 'v0.16.1' }),
  'two pools swap': () =>
    planFor(pools({ attic: '192.168.1.70-192.168.1.75', 'metallb-pool': '192.168.1.60-192.168.1.65' }), {
      ...pools({ attic: '192.168.1.60-192.168.1.65', 'metallb-pool': '192.168.1.70-192.168.1.75' }),
      l2Advertisements: { lan: {} },
    }),
  'sessions change': () =>
    planFor(
      {
        bgpPeers: { tor: { ...peer, peerASN: 65_002 } },
        bgpAdvertisements: { edge: { ipAddressPools: ['metallb-pool'], localPref: 200 } },
      },
      bgp,
    ),
  'a cluster is removed': () => planOf(sideWith(), undefined),
  'a cluster is new': () => planOf(undefined, sideWith()),
}

/** A plan as the command reports it. */
export function reportOf(plan: Plan): PlanReport {
  return {
    from: 'main',
    to: 'the working tree, with what is not committed',
    clusters: [
      {
        cluster: 'homelab',
        formerly: undefined,
        moves: [],
        plan,
        faults: [],
        notes: ['Not seen: Services that the definition does not name.'],
        revert: '`git restore --source=main --staged --worktree -- overlays/homelab/cluster.ts`, then apply it',
      },
    ],
    unchanged: ['jls', 'local'],
  }
}
