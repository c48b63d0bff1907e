import { pagesOf } from './page.ts'
import type { Page } from './page.ts'
import { bgp, layer2, legacyPool, peer, pool } from './resources.ts'

const lan = pool('lan', ['192.0.2.128/25'])
const group = { apiVersion: 'metallb.io/v1beta1' }

/** What the API server says of an object, by the CRDs of the cluster's release. */
export const apiServerPages: readonly Page[] = pagesOf('api-server', '0.1.0', {
  cel: {
    what: 'A rule of the CRD, written in CEL, is not kept.',
    why: 'Such rules say what types cannot: that a duration has whole seconds, or that two fields exclude each other. The API server refuses the object.',
    example: {
      refused: [peer('tor', { connectTime: '1500ms' })],
      instead: [peer('tor', { connectTime: '2s' })],
    },
    fix: 'The finding says which rule, and what it asks for.',
    releases: 'v0.14.4 and later; older CRDs have no such rules',
  },
  'deprecated-version': {
    severity: 'warning',
    what: "The object is written in a version of its kind that the cluster's release still serves, but not for long.",
    why: 'A later release does not know it any more, and refuses what is applied. Fields that are newer do not exist in the old version, and are lost when it is read and written back.',
    example: {
      refused: [
        {
          ...group,
          kind: 'BGPPeer',
          metadata: { name: 'tor', namespace: 'metallb-system' },
          spec: { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1' },
        },
      ],
      instead: [peer('tor')],
    },
    fix: 'Write the version that the finding names. An AddressPool becomes an IPAddressPool and an advertisement.',
  },
  'invalid-metadata': {
    severity: 'warning',
    what: 'A name, a label or an annotation is one that no API server takes.',
    why: 'MetalLB itself does not look at them, so that its own verdict is another one; but the object can never be stored. In a definition, which is meant to be applied, it is an error.',
    example: { refused: [pool('Edge_Pool', ['192.0.2.128/25'])], instead: [pool('edge-pool', ['192.0.2.128/25'])] },
    fix: 'Use lower-case letters, digits, `-` and `.` for names. Values of labels and annotations are texts: put `true` and numbers into quotes.',
  },
  schema: {
    what: 'A value is not what the schema of the CRD asks for.',
    why: 'It has another type, is outside of a range, does not match a pattern, or is missing. The API server refuses the object.',
    example: {
      refused: [bgp('lan', { ipAddressPools: ['lan'], aggregationLength: '24' }), lan],
      instead: [bgp('lan', { ipAddressPools: ['lan'], aggregationLength: 25 }), lan],
    },
    fix: 'The finding says what is asked for. A number in quotes is a text; `no` and `on` without quotes are booleans to some readers.',
  },
  'unknown-field': {
    what: "The CRD of the cluster's release has no such field.",
    why: 'The API server drops it without a word, or refuses the object where `kubectl` asks it to (it does by default). Either way what was meant does not happen: a misspelt `autoAssign` leaves the pool open to every Service. Often the field is of another release.',
    example: {
      refused: [pool('lan', ['192.0.2.128/25'], { autoAsign: false })],
      instead: [pool('lan', ['192.0.2.128/25'], { autoAssign: false })],
    },
    fix: 'Correct the spelling or the place, or move to the release that has the field: the finding says which.',
  },
  'unknown-kind': {
    what: "The cluster's release has no such kind, or not in this version.",
    why: 'The API server answers that it has no matches for the kind, and where several objects are applied together the others may be applied without it.',
    example: {
      refused: [legacyPool('lan', { protocol: 'layer2', addresses: ['192.0.2.128/25'] })],
      instead: [lan, layer2('lan', { ipAddressPools: ['lan'] })],
    },
    fix: 'Write the kind or version that the finding names. AddressPool is gone since v0.14.3.',
  },
  'unread-kind': {
    what: 'An AddressPool in a release that still has its CRD and does not read it any more.',
    why: 'The API server asks MetalLB’s webhook about each write of one, which does not know it: the write fails, where the chart is not told `crds.validationFailurePolicy: Ignore`. One that is there already has no effect: its addresses are given to nobody, and Services lose them.',
    example: {
      refused: [legacyPool('lan', { protocol: 'layer2', addresses: ['192.0.2.128/25'] })],
      instead: [lan, layer2('lan', { ipAddressPools: ['lan'] })],
      metallbVersion: 'v0.14.2',
    },
    fix: 'Write an IPAddressPool, and an advertisement that announces it, before MetalLB is upgraded to v0.14.',
    releases: 'v0.14.0 to v0.14.2; before, AddressPools are read, and later ones do not have the kind',
  },
})
