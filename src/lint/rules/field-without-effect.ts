import { valueAt } from '../../metallb/config/json.ts'
import type { Model } from '../../model/model.ts'
import { isWithin } from '../../release/by-release.ts'
import { sinceOf } from '../../release/lookup.ts'
import { isAtLeast } from '../../release/releases.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A field of a peer that MetalLB takes and does not use: with this backend, or in this release. */
export const fieldWithoutEffect: Rule = {
  name: 'field-without-effect',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A field of a BGPPeer that the backend, or the release, takes and does not use.',
    why: 'MetalLB refuses what its native backend cannot do, but is silent about the others: frr-k8s gets neither `sourceAddress` nor `localASN`, and from v0.15.0 on nothing looks at `disableMP`. The session is built without it: from another address, with another number, or it is refused by the router.',
    example: {
      refused: `
        backend: 'frr-k8s',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1', sourceAddress: '10.60.1.9' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
      instead: `
        backend: 'frr',
        pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
        bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1', sourceAddress: '10.60.1.9' } },
        bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },`,
    },
    fix: 'Delete the field, or choose a backend and a release that use it.',
    since: '0.1.0',
  },
  check: (model) =>
    resourcesOfKind(model, 'BGPPeer').flatMap((peer) =>
      fields
        .filter(({ field, isUnused }) => isTaken(peer, field, model) && isUnused(model))
        .map(({ field, why, help }) => ({
          object: peer.index,
          path: ['spec', field],
          message: `${field} of ${nameOf(peer)} has no effect: ${why}`,
          help,
        })),
    ),
}

type UnusedField = {
  readonly field: string
  readonly isUnused: (model: Model) => boolean
  readonly why: string
  readonly help: string
}

/** What a speaker does not hand on: internal/bgp/frrk8s and internal/bgp/frr, by release. */
const fields: readonly UnusedField[] = [
  {
    field: 'sourceAddress',
    isUnused: ({ backend }) => backend === 'frr-k8s',
    why: 'frr-k8s is not told of it',
    help: "delete it and let the node's routes choose the address, or use backend: 'frr'",
  },
  {
    field: 'localASN',
    isUnused: ({ backend }) => backend === 'frr-k8s',
    why: 'frr-k8s is not told of it',
    help: "delete it and write the number as myASN, or use backend: 'frr'",
  },
  {
    field: 'disableMP',
    isUnused: ({ backend, release }) => backend !== 'native' && isAtLeast(release.release, 'v0.15.0'),
    why: 'since v0.15.0 a session carries only the family of its own address anyway',
    help: 'delete it; for both families in one session, write dualStackAddressFamily: true',
  },
  {
    field: 'disableMP',
    isUnused: ({ backend, release }) => backend === 'frr-k8s' && !isAtLeast(release.release, 'v0.14.5'),
    why: 'frr-k8s is told of it from v0.14.5 on',
    help: 'delete it, or move to v0.14.5 or later',
  },
  {
    field: 'enableGracefulRestart',
    isUnused: ({ backend, release }) => backend === 'frr-k8s' && !isAtLeast(release.release, 'v0.14.9'),
    why: 'frr-k8s is told of it from v0.14.9 on',
    help: 'delete it, or move to v0.14.9 or later',
  },
]

/** Whether a peer has the field, and the release knows it: of another one the API server has more to say. */
function isTaken({ object }: Indexed, field: string, { release }: Model): boolean {
  const path = ['spec', field]
  const lifetime = sinceOf(object.kind, object.apiVersion, path)
  return lifetime !== undefined && isWithin(lifetime, release.release) && isSet(valueAt(object, path))
}

/** Unset, false, 0 and empty mean the same to Go. */
function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== '' && value !== 0
}
