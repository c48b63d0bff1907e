import { pagesOf } from './page.ts'
import type { Page } from './page.ts'
import { bfdProfile, bgp, community, layer2, legacyPool, node, passwordSecret, peer, pool } from './resources.ts'

const lan = pool('lan', ['192.0.2.128/25'])
const dual = pool('dual', ['198.51.100.0/24', '2001:db8::/64'])
const basicAuth = 'kubernetes.io/basic-auth'
const office = { matchLabels: { room: 'office' } }
const tor = peer('tor')
const torWithSecret = peer('tor', { passwordSecret: { name: 'tor' } })
const goodSecret = passwordSecret('tor', basicAuth, 'password')
const fast = bfdProfile('fast', { receiveInterval: 300 })

/** What MetalLB's own parser refuses: all of the configuration, for one of these. */
export const metallbPages: readonly Page[] = pagesOf('metallb', '0.1.0', {
  'aggregation-length-exceeds-prefix': {
    what: 'A BGPAdvertisement aggregates to a wider network than an entry of a pool that it advertises.',
    why: 'MetalLB would tell routers of addresses that are not in the pool, and refuses. A range counts as the networks that it is made of, so that even a long one may end in a /32. The webhook does not look at advertisements when a pool changes: a pool that is edited later gets past it, and the controller stops reading.',
    example: {
      refused: [lan, bgp('lan', { ipAddressPools: ['lan'], aggregationLength: 24 })],
      instead: [lan, bgp('lan', { ipAddressPools: ['lan'], aggregationLength: 25 })],
    },
    fix: 'Write a length of at least the prefix of every entry, or leave it out to announce each address by itself.',
  },
  'bfd-echo-with-ipv6-pool': {
    what: 'An IPv6 pool is advertised to a peer whose BFD profile has echo mode.',
    why: 'Echo mode exists for IPv4 only. No webhook sees the three objects together, so that each is taken; the controller and the speakers then refuse the whole.',
    example: {
      refused: [
        dual,
        bgp('all', { ipAddressPools: ['dual'] }),
        bfdProfile('fast', { echoMode: true }),
        peer('tor', { bfdProfile: 'fast' }),
      ],
      instead: [
        dual,
        bgp('all', { ipAddressPools: ['dual'] }),
        bfdProfile('fast', { echoMode: false }),
        peer('tor', { bfdProfile: 'fast' }),
      ],
    },
    fix: 'Turn echo mode off, or advertise the IPv6 pool to other peers.',
    releases: 'v0.13.10 and later',
  },
  'bfd-value-out-of-range': {
    what: 'A field of a BFDProfile is outside of the range that MetalLB takes.',
    why: 'The schema of the CRD says the same, so this is seen only where the schema is not asked, as with objects that were stored before it had the bounds.',
    fix: 'Write a value within the range that the finding names.',
  },
  'bgp-advertisements-in-layer2-pool': {
    what: 'An AddressPool of protocol layer2 has `bgpAdvertisements`.',
    why: 'The two exclude each other, and MetalLB refuses the whole configuration.',
    example: {
      refused: [
        legacyPool('lan', {
          protocol: 'layer2',
          addresses: ['192.0.2.128/25'],
          bgpAdvertisements: [{ localPref: 100 }],
        }),
      ],
      instead: [legacyPool('lan', { protocol: 'layer2', addresses: ['192.0.2.128/25'] })],
      metallbVersion: 'v0.13.12',
    },
    fix: 'Remove `bgpAdvertisements`, or write `protocol: bgp`. Better, write an IPAddressPool and an L2Advertisement.',
    releases: 'v0.13.12 and older, which read AddressPools',
  },
  'conflicting-local-pref': {
    what: 'Two BGPAdvertisements announce the same routes to the same peers from the same nodes, with different `localPref`.',
    why: 'A route has one local preference in a session. MetalLB does not choose, it refuses.',
    example: {
      refused: [
        lan,
        bgp('near', { ipAddressPools: ['lan'], localPref: 200 }),
        bgp('far', { ipAddressPools: ['lan'], localPref: 100 }),
        node('rack-1', '198.51.100.11'),
      ],
      instead: [
        lan,
        bgp('near', { ipAddressPools: ['lan'], localPref: 200, peers: ['tor-a'] }),
        bgp('far', { ipAddressPools: ['lan'], localPref: 100, peers: ['tor-b'] }),
        node('rack-1', '198.51.100.11'),
      ],
    },
    fix: 'Write the same `localPref`, or keep the two apart by peers, nodes or aggregation lengths.',
    releases: 'v0.13.10 and later; since v0.16.0 not for advertisements with Service selectors',
  },
  'duplicate-bfd-profile': {
    what: 'Two BFDProfiles have the same name.',
    why: 'Peers refer to a profile by its name alone, so that MetalLB refuses a second one, in whatever namespace.',
    example: { refused: [fast, fast], instead: [fast, bfdProfile('slow', { receiveInterval: 1000 })] },
    fix: 'Rename or remove one.',
  },
  'duplicate-bgp-advertisement': {
    what: 'Two BGPAdvertisements are equal in all they say.',
    why: 'MetalLB takes it for a mistake and refuses. With objects of an API server it cannot happen, as two of them never have the same name; with files that are joined it can.',
    example: {
      refused: [lan, bgp('lan', { ipAddressPools: ['lan'] }), bgp('lan', { ipAddressPools: ['lan'] })],
      instead: [lan, bgp('lan', { ipAddressPools: ['lan'] })],
    },
    fix: 'Remove one.',
  },
  'duplicate-community': {
    what: 'A community is there twice: an alias in two places, or a value in one list.',
    why: 'An alias is known by its name alone, across all Community objects; a second one of that name would be a matter of luck, so that MetalLB refuses.',
    example: {
      refused: [community('east', { vpn: '64512:100' }), community('west', { vpn: '64512:200' })],
      instead: [community('east', { 'vpn-east': '64512:100' }), community('west', { 'vpn-west': '64512:200' })],
    },
    fix: 'Rename or remove one.',
  },
  'duplicate-list-entry': {
    what: 'A list of names has one of them twice.',
    why: 'It would mean the same as once, and MetalLB refuses it nevertheless, and with it the whole configuration.',
    example: {
      refused: [lan, layer2('lan', { ipAddressPools: ['lan', 'lan'] })],
      instead: [lan, layer2('lan', { ipAddressPools: ['lan'] })],
    },
    fix: 'Remove one.',
  },
  'duplicate-peer': {
    what: 'Two BGPPeers of one name are equal in all that MetalLB reads.',
    why: 'They would be one session, opened twice. MetalLB refuses.',
    example: { refused: [tor, tor], instead: [tor], bgpType: 'native' },
    fix: 'Remove one.',
  },
  'duplicate-pool': {
    what: 'Two pools have the same name.',
    why: 'MetalLB knows a pool by its name alone and refuses a second one, in whatever namespace.',
    example: {
      refused: [lan, pool('lan', ['198.51.100.0/24'])],
      instead: [lan, pool('lab', ['198.51.100.0/24'])],
    },
    fix: 'Rename or remove one.',
  },
  'duplicate-selector': {
    what: 'A list of selectors has the same selector, expression or value twice.',
    why: 'It would mean the same as once, and MetalLB refuses it nevertheless.',
    example: {
      refused: [lan, layer2('lan', { ipAddressPools: ['lan'], nodeSelectors: [office, office] })],
      instead: [lan, layer2('lan', { ipAddressPools: ['lan'], nodeSelectors: [office] })],
    },
    fix: 'Remove one.',
  },
  'ebgp-multihop-on-ibgp': {
    what: 'A peer has `ebgpMultiHop`, and both sides are of the same AS.',
    why: 'The field allows a session to another AS over several hops; within an AS there is no such limit, and MetalLB refuses the contradiction.',
    example: {
      refused: [peer('tor', { peerASN: 64512, ebgpMultiHop: true })],
      instead: [peer('tor', { peerASN: 64512 })],
    },
    fix: 'Remove `ebgpMultiHop`, or correct the AS number.',
  },
  'empty-pool': {
    what: 'A pool has no addresses.',
    why: 'MetalLB refuses the whole configuration for it, not only this pool.',
    example: { refused: [pool('lan', [])], instead: [lan] },
    fix: 'Add a network or a range, or delete the pool.',
  },
  'frr-duplicate-peer': {
    what: 'Two peers of one node have the same address or interface.',
    why: 'One FRR cannot have two neighbours of one address (in one VRF). The port does not count.',
    example: {
      refused: [peer('tor-a'), peer('tor-b')],
      instead: [peer('tor-a'), peer('tor-b', { peerAddress: '192.0.2.2' })],
    },
    fix: 'Make one peer of the two, or let them run on different nodes (from v0.16.0 on).',
    releases: 'the backends frr and frr-k8s; up to v0.15.3 also where the peers share no node',
  },
  'frr-my-asn-differs': {
    what: 'Two peers of one node have different `myASN`.',
    why: 'One FRR speaks for one AS in each VRF.',
    example: {
      refused: [peer('tor-a'), peer('tor-b', { peerAddress: '192.0.2.2', myASN: 64514 })],
      instead: [peer('tor-a'), peer('tor-b', { peerAddress: '192.0.2.2' })],
    },
    fix: 'Write the same `myASN` for all peers of a VRF, or let them run on different nodes (from v0.16.0 on).',
    releases: 'the backends frr and frr-k8s; up to v0.15.3 also where the peers share no node',
  },
  'frr-router-id-differs': {
    what: 'Two peers of one node have different `routerID`, or only one of them has one.',
    why: 'One FRR has one router ID.',
    example: {
      refused: [peer('tor-a'), peer('tor-b', { peerAddress: '192.0.2.2', routerID: '198.51.100.1' })],
      instead: [
        peer('tor-a', { routerID: '198.51.100.1' }),
        peer('tor-b', { peerAddress: '192.0.2.2', routerID: '198.51.100.1' }),
      ],
    },
    fix: 'Write the same `routerID` for all peers, or for none.',
    releases: 'the backends frr and frr-k8s; up to v0.15.3 also where the peers share no node',
  },
  'invalid-address-range': {
    what: 'An entry of a pool is neither a network nor a range.',
    why: 'MetalLB takes a CIDR (`192.0.2.0/28`) or a range with both ends whole (`192.0.2.10-192.0.2.20`). A single address needs its mask: `192.0.2.10/32`, `2001:db8::10/128`. Leading zeros and a range that ends before it starts are refused.',
    example: { refused: [pool('lan', ['192.0.2.10'])], instead: [pool('lan', ['192.0.2.10/32'])] },
    fix: 'The finding says what was probably meant.',
  },
  'invalid-aggregation-length': {
    what: 'An aggregation length is longer than an address: above 32, or above 128 for IPv6.',
    why: 'There is no such prefix.',
    example: {
      refused: [lan, bgp('lan', { ipAddressPools: ['lan'], aggregationLength: 33 })],
      instead: [lan, bgp('lan', { ipAddressPools: ['lan'], aggregationLength: 32 })],
      metallbVersion: 'v0.13.12',
    },
    fix: 'Write 32 (128 for IPv6) or less, or leave the field out.',
  },
  'invalid-community': {
    what: 'A BGP community is neither a value nor the name of an alias.',
    why: 'A value is two numbers up to 65535 (`64512:100`), or since v0.13.10 on FRR a large one (`large:64512:1:2`). Anything without a colon is taken for an alias, which a Community object must define. The webhook does not look for aliases: the advertisement is stored, and then nothing is read any more.',
    example: {
      refused: [lan, bgp('lan', { ipAddressPools: ['lan'], communities: ['no-export'] })],
      instead: [
        lan,
        bgp('lan', { ipAddressPools: ['lan'], communities: ['no-export'] }),
        community('well-known', { 'no-export': '65535:65281' }),
      ],
    },
    fix: 'Correct the value, or define the alias in a Community. The name is that of the entry, not of the object.',
  },
  'invalid-dynamic-asn': {
    what: '`dynamicASN` is something else than `internal` or `external`.',
    why: 'The schema of the CRD says the same, so this is seen only where the schema is not asked.',
    fix: 'Write `internal` for a peer of the same AS, `external` for one of another.',
    releases: 'v0.14.9 and later',
  },
  'invalid-hold-time': {
    what: "A peer's hold time is below three seconds and not zero.",
    why: 'BGP knows a hold time of at least three seconds, or none at all. Fractions of a second are cut off; where only the keepalive time is given, the hold time is three times that.',
    example: {
      refused: [peer('tor', { holdTime: '2s' })],
      instead: [peer('tor', { holdTime: '9s' })],
    },
    fix: 'Write `3s` or more. To notice a dead router faster, use BFD.',
  },
  'invalid-peer-address': {
    what: 'The address of a peer is no IP address.',
    why: 'Names are not looked up, and neither a prefix length nor a zone is taken.',
    example: {
      refused: [peer('tor', { peerAddress: 'tor.lab.example' })],
      instead: [peer('tor', { peerAddress: '192.0.2.1' })],
    },
    fix: 'Write one address.',
  },
  'invalid-router-id': {
    what: 'The router ID is no IP address.',
    why: 'It is a number of 32 bits that is written like an IPv4 address.',
    example: {
      refused: [peer('tor', { routerID: '7' })],
      instead: [peer('tor', { routerID: '198.51.100.7' })],
    },
    fix: 'Write it like an IPv4 address, or leave it out.',
  },
  'invalid-selector': {
    what: 'A label selector cannot be read.',
    why: 'A value must be one that a label can have: at most 63 letters, digits, `-`, `_` and `.`. There is no wildcard. `In` and `NotIn` need values; `Exists` and `DoesNotExist` take none.',
    example: {
      refused: [lan, layer2('lan', { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { room: '*' } }] })],
      instead: [
        lan,
        layer2('lan', {
          ipAddressPools: ['lan'],
          nodeSelectors: [{ matchExpressions: [{ key: 'room', operator: 'Exists' }] }],
        }),
      ],
    },
    fix: 'Delete the selector to mean all, or name what is meant: `matchExpressions` with the operator `In` and the values.',
  },
  'invalid-source-address': {
    what: 'The source address of a peer is no IP address.',
    why: 'MetalLB refuses the configuration, also where the field would have no effect, as on frr-k8s.',
    example: {
      refused: [peer('tor', { sourceAddress: 'eth0' })],
      instead: [peer('tor', { sourceAddress: '192.0.2.11' })],
    },
    fix: 'Write an address of the node, or leave it out.',
  },
  'keepalive-above-hold-time': {
    what: "A peer's keepalive time is above its hold time.",
    why: 'The other side would close the session before it hears anything.',
    example: {
      refused: [peer('tor', { holdTime: '30s', keepaliveTime: '60s' })],
      instead: [peer('tor', { holdTime: '30s', keepaliveTime: '10s' })],
    },
    fix: 'Usual is a third of the hold time. FRR lowers what is above that.',
  },
  'missing-my-asn': {
    what: 'A peer has no AS number of its own: `myASN` is 0.',
    why: 'Without it no session can be opened.',
    example: { refused: [peer('tor', { myASN: 0 })], instead: [tor] },
    fix: 'Write the AS number that the nodes speak for. For private use there are 64512 to 65534.',
  },
  'missing-name': {
    what: 'A pool or a BFD profile has no name.',
    why: 'Nothing can refer to it. An API server does not store such an object; a file can hold it.',
    example: { refused: [pool('', ['192.0.2.128/25'])], instead: [lan] },
    fix: 'Write `metadata.name`.',
  },
  'missing-peer-address': {
    what: 'A peer has neither an address nor an interface.',
    why: 'There is nobody to open a session to.',
    example: { refused: [peer('tor', { peerAddress: '' })], instead: [tor] },
    fix: 'Write `peerAddress`, or with FRR `interface` for a session without addresses.',
    releases: 'v0.15.0 and later; before, an empty address is an invalid one',
  },
  'missing-peer-asn': {
    what: 'A peer has no AS number of the other side: `peerASN` is 0, and there is no `dynamicASN`.',
    why: 'A session needs to know whom it talks to.',
    example: { refused: [peer('tor', { peerASN: 0 })], instead: [tor] },
    fix: 'Write `peerASN`, or from v0.14.9 on with FRR `dynamicASN: external`.',
  },
  'missing-protocol': {
    what: 'An AddressPool has no protocol.',
    why: 'MetalLB does not know how to announce it. The schema of the CRD says the same, so this is seen only where the schema is not asked.',
    fix: 'Write `protocol: layer2` or `bgp`. Better, write an IPAddressPool and an advertisement.',
    releases: 'v0.13.12 and older, which read AddressPools',
  },
  'native-ipv6': {
    what: 'An IPv6 pool is advertised by BGP with the native backend.',
    why: 'The native implementation speaks IPv4 only.',
    example: {
      refused: [dual, bgp('all', { ipAddressPools: ['dual'] })],
      instead: [pool('lan', ['198.51.100.0/24']), bgp('all', { ipAddressPools: ['lan'] })],
      bgpType: 'native',
    },
    fix: 'Advertise the pool by layer 2 alone, or run frr or frr-k8s.',
    releases: 'the native backend; up to v0.14.8 as soon as there is a BGPAdvertisement, also of other pools',
  },
  'native-large-community': {
    what: 'A large community is used with the native backend.',
    why: 'Only FRR can send one.',
    example: {
      refused: [lan, bgp('lan', { ipAddressPools: ['lan'], communities: ['large:64512:1:2'] })],
      instead: [lan, bgp('lan', { ipAddressPools: ['lan'], communities: ['64512:100'] })],
      bgpType: 'native',
    },
    fix: 'Write a standard community, or run frr or frr-k8s.',
    releases: 'v0.13.10 and later, the native backend',
  },
  'native-unsupported-field': {
    what: 'A field or an object that needs FRR is used with the native backend.',
    why: 'BFD, VRFs, graceful restart and most of what came after v0.13 exist in FRR only. The native backend refuses all of the configuration instead of leaving the field out.',
    example: { refused: [peer('tor', { vrf: 'red' })], instead: [tor], bgpType: 'native' },
    fix: 'Remove it, or run frr or frr-k8s.',
    releases: 'the native backend',
  },
  'newer-metallb-release': {
    severity: 'info',
    what: 'The release is newer than all that are known here.',
    why: 'It is judged as the newest known one. What changed since is not known. A version far beyond those and one slip away from one is more likely misspelt: a warning then.',
    example: { refused: [lan], instead: [lan], metallbVersion: 'v99.0.0' },
    fix: 'Look for a newer version of this program.',
  },
  'overlapping-addresses': {
    what: 'Two entries have addresses in common, of one pool or of two.',
    why: 'An address belongs to one pool. MetalLB refuses the whole configuration and goes on with the last one that it could read, until it is restarted; then no Service gets anything.',
    example: {
      refused: [lan, pool('lab', ['192.0.2.250-192.0.2.253'])],
      instead: [lan, pool('lab', ['192.0.2.16/28'])],
    },
    fix: 'Leave every address to one entry.',
  },
  'password-and-secret': {
    what: 'A peer has its password twice: in clear text and as a Secret.',
    why: 'MetalLB does not choose between them.',
    example: {
      refused: [peer('tor', { password: 'from-the-vault', passwordSecret: { name: 'tor' } }), goodSecret],
      instead: [torWithSecret, goodSecret],
    },
    fix: 'Remove `password`, and change it: it has been seen.',
  },
  'peer-address-and-interface': {
    what: 'A peer has both an address and an interface.',
    why: 'The one is for a session to an address, the other for one without; MetalLB does not choose.',
    example: { refused: [peer('tor', { interface: 'eth0' })], instead: [tor] },
    fix: 'Remove one of the two.',
    releases: 'v0.15.0 and later',
  },
  'peer-asn-and-dynamic-asn': {
    what: 'A peer has both `peerASN` and `dynamicASN`.',
    why: 'The one says the AS number of the other side, the other has it found out; MetalLB does not choose.',
    example: { refused: [peer('tor', { dynamicASN: 'external' })], instead: [tor] },
    fix: 'Remove one of the two.',
    releases: 'v0.14.9 and later',
  },
  'pool-contains-node-address': {
    what: 'A pool holds the internal address of a node.',
    why: 'v0.15.0 refuses the whole configuration for it; v0.15.1 took the check back. What happens then is worse: a Service that gets the address cuts the node off.',
    example: {
      refused: [lan, node('rack-1', '192.0.2.130')],
      instead: [lan, node('rack-1', '192.0.2.11')],
      metallbVersion: 'v0.15.0',
    },
    fix: 'Leave the addresses of nodes out of the pool.',
    releases: 'v0.15.0 only',
  },
  'secret-without-password': {
    what: 'The Secret of a peer has no key `password`.',
    why: 'MetalLB reads that key and no other. The webhook does not look at Secrets: the peer is stored, and then nothing is read any more.',
    example: {
      refused: [torWithSecret, passwordSecret('tor', basicAuth, 'bgp')],
      instead: [torWithSecret, goodSecret],
    },
    fix: 'Add the key `password` to the Secret.',
  },
  'service-selectors-with-aggregation': {
    what: 'A BGPAdvertisement has Service selectors and an aggregation length.',
    why: 'With selectors each address is announced by itself. A rule of the schema says the same, so this is seen only where the schema is not asked.',
    fix: 'Remove one of the two.',
    releases: 'v0.16.0 and later',
  },
  undecodable: {
    what: 'A value passes the schema, and MetalLB cannot decode it.',
    why: 'The schema of the CRD is wider than the type in MetalLB: `1d` is a text, but no duration of Go; a number may be negative where MetalLB has an unsigned one. MetalLB then reads none of the objects of that kind, and logs an error that names neither object nor field.',
    example: { refused: [peer('tor', { holdTime: '1d' })], instead: [peer('tor', { holdTime: '24h' })] },
    fix: 'Write durations like `90s`, `1m30s` or `24h`, and numbers within the range that the finding names.',
  },
  'unknown-bfd-profile': {
    what: 'A peer names a BFD profile that does not exist.',
    why: 'The webhook takes it, as the profile may still come. Until it does, MetalLB reads nothing of the configuration.',
    example: {
      refused: [peer('tor', { bfdProfile: 'fast' })],
      instead: [peer('tor', { bfdProfile: 'fast' }), fast],
    },
    fix: 'Correct the name, or add the BFDProfile.',
  },
  'unknown-password-secret': {
    what: "A peer's password is in a Secret that does not exist.",
    why: 'The webhook takes it, as the Secret may still come. Until it does, MetalLB reads nothing of the configuration. It looks in its own namespace only, whatever the reference says.',
    example: { refused: [torWithSecret], instead: [torWithSecret, goodSecret] },
    fix: "Add the Secret of type `kubernetes.io/basic-auth` to MetalLB's namespace. An ExternalSecret, a SealedSecret or an encrypted Secret counts as one.",
  },
  'unknown-protocol': {
    what: 'An AddressPool has a protocol other than layer2 and bgp.',
    why: 'MetalLB does not know how to announce it. The schema of the CRD says the same, so this is seen only where the schema is not asked.',
    fix: 'Write `protocol: layer2` or `bgp`. Better, write an IPAddressPool and an advertisement.',
    releases: 'v0.13.12 and older, which read AddressPools',
  },
  'wrong-secret-type': {
    what: "A peer's password is in a Secret of another type than `kubernetes.io/basic-auth`.",
    why: 'MetalLB takes only that type. `kubectl create secret generic` makes an Opaque one unless it is told otherwise.',
    example: {
      refused: [torWithSecret, passwordSecret('tor', 'Opaque', 'password')],
      instead: [torWithSecret, goodSecret],
    },
    fix: 'Create the Secret anew with `type: kubernetes.io/basic-auth`; the type of a Secret cannot be changed.',
  },
})
