/** What a definition may say and what it may not, for {@link checkDefinitions}. */
export type Claim = {
  readonly claim: string
  /** Sources that compile. */
  readonly accepts: readonly string[]
  readonly refuses: readonly Refused[]
}

/** A source that does not compile; what tsc underlines stands between « and ». */
export type Refused = {
  readonly source: string
  readonly code: number
  /** What the message says beside, as "did you mean". */
  readonly says?: string
}

const preface = "import { ahead, behind, defineBase, defineCluster, defineSegments, secret } from 'metallb-overlays'\n"

const cluster = (body: string) => `${preface}export default defineCluster({ ${body} })\n`
const base = (body: string) => `${preface}export const base = defineBase({ ${body} })\n`
const extending = (shared: string, body: string) =>
  `${base(shared)}export default defineCluster({ extends: base, ${body} })\n`

const refused = (source: string, code: number, says?: string): Refused => ({
  source,
  code,
  ...(says !== undefined && { says }),
})
const misspelt = (source: string, meant: string) => refused(source, 2561, `Did you mean to write '${meant}'?`)
const meaning = (source: string, meant: string) => refused(source, 2820, `Did you mean '"${meant}"'?`)
const notAssignable = (source: string, target: string) =>
  refused(source, 2322, `is not assignable to type '${target}'.`)

const pools = "pools: { office: { addresses: ['192.168.1.60-192.168.1.75'] }, dns: { addresses: ['192.168.1.53/32'] } }"
const tor = "myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1'"
const peers = `bgpPeers: { 'tor-a': { ${tor} }, 'tor-b': { ${tor} } }`
const nodes = `nodes: {
  nuc1: { interfaces: ['eno1', 'wlp2s0'], labels: { room: 'office' }, role: 'control-plane' },
  nuc2: { interfaces: ['eno1'], labels: { room: 'attic', rack: 'a' } },
  nuc3: {},
}`

const l2 = (body: string) => `l2Advertisements: { lan: { ${body} } }`
const bgp = (body: string) => `bgpAdvertisements: { edge: { ${body} } }`
const peer = (body: string) => `bgpPeers: { tor: { ${body} } }`
const matching = (labels: string) => `nodeSelectors: [{ matchLabels: { ${labels} } }]`
const withCondition = (condition: string) => `nodeSelectors: [{ matchExpressions: [{ ${condition} }] }]`

const fields: readonly Claim[] = [
  {
    claim: 'a cluster has its own fields only',
    accepts: [cluster(''), cluster("name: 'lab'"), cluster(pools)],
    refuses: [misspelt(cluster('«pool»: {}'), 'pools'), misspelt(cluster("«owners»: 'platform'"), 'owner')],
  },
  {
    claim: 'lints can be suppressed, with a reason and a day',
    accepts: [
      cluster("suppress: [{ rule: 'single-announcer', because: 'one room', until: '2027-01-31' }]"),
      base(
        "suppress: [{ rule: 'pool-nearly-full', at: 'pools.lan', because: 'small', until: '2027-01-31', ticket: 'HOME-1' }]",
      ),
    ],
    refuses: [
      refused(cluster("suppress: [«{ rule: 'single-announcer', because: 'one room' }»]"), 2741, "'until'"),
      refused(
        cluster("suppress: [{ «rule»: 'overlapping-addresses', because: 'later', until: '2027-01-31' }]"),
        2322,
        'keyof RuleLevels',
      ),
      refused(
        cluster("suppress: [{ rule: 'single-announcer', because: 'one room', «until»: '2027-02-31' }]"),
        2322,
        'is not assignable',
      ),
    ],
  },
  {
    claim: 'null leaves out what a base has, in each kind of entry; a base has no null',
    accepts: [
      extending(
        `${pools}, ${peers}, bfdProfiles: { fast: {} }, communities: { primary: '65010:100' }, segments: { lan: { subnet: '10.0.0.0/24' } }`,
        "pools: { office: null }, bgpPeers: { 'tor-a': null }, bfdProfiles: { fast: null }, communities: { primary: null }, segments: { lan: null }",
      ),
      extending(
        `${l2("ipAddressPools: ['lan']")}, ${bgp('localPref: 100')}`,
        'l2Advertisements: { lan: null }, bgpAdvertisements: { edge: null }',
      ),
    ],
    refuses: [refused(base('pools: { «office»: null }'), 2322, "'null'")],
  },
  {
    claim: 'a node answers by an interface that some node has',
    accepts: [
      cluster("nodes: { nuc1: { interfaces: ['eno1'], defaultRoute: 'eno1', speaker: false } }"),
      cluster("nodes: { nuc1: { defaultRoute: 'eno1' } }"),
    ],
    refuses: [
      refused(cluster("nodes: { nuc1: { interfaces: ['eno1'], «defaultRoute»: 'eno2' } }"), 2322, '"eno1"'),
      refused(cluster("nodes: { nuc1: { «speaker»: 'no' } }"), 2322),
    ],
  },
  {
    claim: 'what a pool is meant to be is an address, several, or names that lead to them',
    accepts: [
      cluster("pools: { office: { addresses: ['10.0.0.7/32'], intended: '10.0.0.7' } }"),
      cluster("pools: { office: { addresses: ['10.0.0.7/32'], intended: ['10.0.0.7'] } }"),
      cluster("pools: { office: { addresses: ['10.0.0.7/32'], intended: { 'home.example.org': '10.0.0.7' } } }"),
      cluster(
        "segments: { lan: { subnet: '10.0.0.0/24', routes: [{ to: '10.1.0.0/24', via: ['10.0.0.1', '10.0.0.2'] }] } }",
      ),
    ],
    refuses: [
      refused(cluster("pools: { office: { addresses: ['10.0.0.7/32'], «intended»: 7 } }"), 2322),
      refused(
        cluster("segments: { lan: { subnet: '10.0.0.0/24', routes: [«{ to: '10.1.0.0/24' }»] } }"),
        2741,
        "'via'",
      ),
    ],
  },
  {
    claim: 'lints have levels, and nothing else has',
    accepts: [
      cluster("rules: { 'pool-outside-segment': 'off', 'single-announcer': 'warning' }"),
      extending("rules: { 'pool-nearly-full': 'error' }", "rules: { 'pool-nearly-full': 'info' }"),
    ],
    refuses: [
      refused(cluster("rules: { «'overlapping-addresses'»: 'off' }"), 2353, 'does not exist'),
      refused(base("rules: { «'pool-nearly-ful'»: 'off' }"), 2353, "'RuleLevels'"),
      refused(cluster("rules: { «'pool-nearly-full'»: 'warn' }"), 2322, "'Level | undefined'"),
    ],
  },
  {
    claim: 'a pool',
    accepts: [cluster("pools: { lan: { addresses: ['fd00::/120'], autoAssign: false, avoidBuggyIPs: true } }")],
    refuses: [
      misspelt(cluster("pools: { lan: { addresses: ['10.0.0.0/24'], «autoasign»: false } }"), 'autoAssign'),
      misspelt(
        cluster("pools: { lan: { addresses: ['10.0.0.0/24'], serviceAllocation: { «namespace»: ['web'] } } }"),
        'namespaces',
      ),
      refused(cluster('pools: { «lan»: { autoAssign: true } }'), 2741, "Property 'addresses' is missing"),
    ],
  },
  {
    claim: 'a node',
    accepts: [
      cluster("nodes: { nuc1: { ip: ['10.0.0.1', 'fd00::1'], interfaces: ['eno1'], labels: {}, role: 'worker' } }"),
    ],
    refuses: [
      misspelt(cluster("nodes: { nuc1: { «interface»: ['eno1'] } }"), 'interfaces'),
      misspelt(cluster("nodes: { nuc1: { «label»: { room: 'office' } } }"), 'labels'),
      meaning(cluster("nodes: { nuc1: { «role»: 'controlplane' } }"), 'control-plane'),
      refused(
        cluster('nodes: { nuc1: { «labels»: { rack: 1 } } }'),
        2322,
        "Type 'number' is not assignable to type 'string'.",
      ),
    ],
  },
  {
    claim: 'a namespace',
    accepts: [cluster("namespaces: { web: { labels: { team: 'shop' } } }")],
    refuses: [misspelt(cluster("namespaces: { web: { «label»: { team: 'shop' } } }"), 'labels')],
  },
  {
    claim: 'an L2Advertisement',
    accepts: [cluster(l2('ipAddressPoolSelectors: [{}], serviceSelectors: [{}]'))],
    refuses: [misspelt(cluster(l2("«ipAddressPool»: ['lan']")), 'ipAddressPools')],
  },
  {
    claim: 'a BGPAdvertisement',
    accepts: [cluster(bgp('aggregationLength: 32, aggregationLengthV6: 128, localPref: 100'))],
    refuses: [
      misspelt(cluster(bgp("«ipAddressPool»: ['lan']")), 'ipAddressPools'),
      misspelt(cluster(bgp('«localpref»: 100')), 'localPref'),
    ],
  },
  {
    claim: 'a BGPPeer',
    accepts: [cluster(peer(`${tor}, holdTime: '9s', ebgpMultiHop: true`))],
    refuses: [
      misspelt(cluster(peer(`${tor}, «holdtime»: '9s'`)), 'holdTime'),
      misspelt(cluster(peer("myASN: 65010, peerASN: 65001, «peerAdress»: '10.60.1.1'")), 'peerAddress'),
      notAssignable(cluster(peer("myASN: 65010, «peerASN»: '65001', peerAddress: '10.60.1.1'")), 'number'),
    ],
  },
  {
    claim: 'a BFDProfile',
    accepts: [cluster('bfdProfiles: { fast: { receiveInterval: 300 } }')],
    refuses: [misspelt(cluster('bfdProfiles: { fast: { «recieveInterval»: 300 } }'), 'receiveInterval')],
  },
  {
    claim: 'a Service',
    accepts: [
      cluster("services: { 'dns/coredns': { ports: [80, '53/udp'], sharingKey: 'dns', labels: { app: 'dns' } } }"),
    ],
    refuses: [
      misspelt(cluster("services: { 'dns/coredns': { «port»: [53] } }"), 'ports'),
      notAssignable(cluster("services: { 'dns/coredns': { ports: [«'53'»] } }"), 'Port'),
      refused(
        cluster("services: { 'dns/coredns': { «externalTrafficPolicy»: 'local' } }"),
        2820,
        `Did you mean '"Local"'?`,
      ),
      refused(cluster('services: { «coredns»: {} }'), 2353, "'coredns' does not exist"),
    ],
  },
  {
    claim: 'a segment',
    accepts: [
      cluster(
        "segments: { lan: { subnet: ['10.0.0.0/24', 'fd00::/64'], gateway: '10.0.0.1', reserved: { nas: '10.0.0.2' } } }",
      ),
    ],
    refuses: [
      misspelt(cluster("segments: { lan: { subnet: '10.0.0.0/24', «gatway»: '10.0.0.1' } }"), 'gateway'),
      misspelt(`${preface}defineSegments({ lan: { subnet: '10.0.0.0/24', «gatway»: '10.0.0.1' } })\n`, 'gateway'),
      refused(cluster("segments: { «lan»: { gateway: '10.0.0.1' } }"), 2741, "Property 'subnet' is missing"),
    ],
  },
  {
    claim: 'the facts about Kubernetes',
    accepts: [cluster("kubernetes: { distribution: 'k3s', version: 'v1.34.3', podCIDR: '10.42.0.0/16' }")],
    refuses: [
      misspelt(cluster("kubernetes: { «distributon»: 'k3s' }"), 'distribution'),
      notAssignable(cluster("kubernetes: { «distribution»: 'k8s' }"), 'Distribution | undefined'),
    ],
  },
  {
    claim: 'a note',
    accepts: [
      cluster(
        "owner: 'platform', ticket: 'HOME-1', why: 'first', pools: { lan: { addresses: ['10.0.0.0/24'], why: 'printers' } }",
      ),
    ],
    refuses: [
      misspelt(cluster("pools: { lan: { addresses: ['10.0.0.0/24'], «onwer»: 'platform' } }"), 'owner'),
      misspelt(cluster(peer(`${tor}, «tickets»: 'HOME-1'`)), 'ticket'),
      misspelt(cluster("«tikcet»: 'HOME-1'"), 'ticket'),
    ],
  },
  {
    claim: 'a base',
    accepts: [base(''), base(`release: 'v0.16.1', ${pools}, ${l2("ipAddressPools: ['of-the-cluster']")}`)],
    refuses: [
      misspelt(base("«backends»: 'native'"), 'backend'),
      misspelt(base("pools: { lan: { addresses: ['10.0.0.0/24'], «autoasign»: false } }"), 'autoAssign'),
      misspelt(base(l2("«ipAddressPool»: ['lan']")), 'ipAddressPools'),
      misspelt(extending('', '«outputs»: "lab"'), 'output'),
    ],
  },
  {
    claim: 'how MetalLB is installed and speaks',
    accepts: [
      cluster("install: 'helm', backend: 'frr-k8s'"),
      base("install: { helmRelease: 'release.yaml' }, backend: 'native'"),
    ],
    refuses: [
      misspelt(cluster("install: { «helmRelaese»: 'release.yaml' }"), 'helmRelease'),
      meaning(cluster("«backend»: 'frrk8s'"), 'frr-k8s'),
    ],
  },
]

const exclusive: readonly Claim[] = [
  {
    claim: 'no aggregation length beside serviceSelectors',
    accepts: [cluster(bgp('aggregationLength: 24')), cluster(bgp('serviceSelectors: [{}]'))],
    refuses: [
      notAssignable(cluster(bgp('«aggregationLength»: 24, serviceSelectors: [{}]')), 'NotBeside<"serviceSelectors">'),
      notAssignable(cluster(bgp('serviceSelectors: [{}], «aggregationLengthV6»: 64')), 'NotBeside<"serviceSelectors">'),
      notAssignable(base(bgp('serviceSelectors: [{}], «aggregationLength»: 24')), 'NotBeside<"serviceSelectors">'),
      refused(
        `const whole = { aggregationLength: 24 } as const\n${cluster('bgpAdvertisements: { «edge»: { ...whole, serviceSelectors: [{}] } }')}`,
        2322,
        'NotBeside<"serviceSelectors">',
      ),
    ],
  },
  {
    claim: 'a peer has an address or an interface',
    accepts: [cluster(peer(tor)), cluster(peer("myASN: 65010, peerASN: 65001, interface: 'eno1'"))],
    refuses: [
      notAssignable(cluster(peer(`${tor}, «interface»: 'eno1'`)), 'NotBeside<"peerAddress">'),
      notAssignable(cluster(peer(`«interface»: 'eno1', ${tor}`)), 'NotBeside<"peerAddress">'),
      refused(
        cluster('bgpPeers: { «tor»: { myASN: 65010, peerASN: 65001 } }'),
        2322,
        "required in type 'InterfaceOrPeerAddress'.",
      ),
    ],
  },
  {
    claim: 'a peer has an AS number or takes the one it is told',
    accepts: [cluster(peer(tor)), cluster(peer("myASN: 65010, dynamicASN: 'external', peerAddress: '10.60.1.1'"))],
    refuses: [
      refused(cluster(peer(`${tor}, «dynamicASN»: 'external'`)), 2322, 'NotBeside<"peerASN">'),
      refused(
        cluster("bgpPeers: { «tor»: { myASN: 65010, peerAddress: '10.60.1.1' } }"),
        2322,
        "required in type 'DynamicASNOrPeerASN'.",
      ),
      meaning(cluster(peer("myASN: 65010, peerAddress: '10.60.1.1', «dynamicASN»: 'extern'")), 'external'),
    ],
  },
  {
    claim: 'the password of a peer is a reference',
    accepts: [
      cluster(peer(`${tor}, password: secret('tor-bgp')`)),
      cluster(peer(`${tor}, passwordSecret: { name: 'tor-bgp' }`)),
    ],
    refuses: [
      notAssignable(cluster(peer(`${tor}, «password»: 'hunter2'`)), 'SecretReference'),
      notAssignable(base(peer(`${tor}, «password»: 'hunter2'`)), 'SecretReference'),
    ],
  },
]

const values: readonly Claim[] = [
  {
    claim: 'an address has a mask',
    accepts: [cluster("pools: { lan: { addresses: ['10.0.0.1/32', '10.0.0.8-10.0.0.9', 'fd00::1/128'] } }")],
    refuses: [
      notAssignable(cluster("pools: { lan: { addresses: ['10.0.0.0/24', «'10.0.1.1'»] } }"), 'AddressRange'),
      notAssignable(cluster("pools: { lan: { addresses: [«'fd00::1'»] } }"), 'AddressRange'),
      notAssignable(cluster("pools: { lan: { «addresses»: '10.0.0.1/32' } }"), 'readonly AddressRange[]'),
      notAssignable(base("pools: { lan: { addresses: [«'10.0.1.1'»] } }"), 'AddressRange'),
      refused(cluster("segments: { lan: { «subnet»: '10.0.0.0' } }"), 2322, 'Type \'"10.0.0.0"\' is not assignable'),
    ],
  },
  {
    claim: "'*' is no host name",
    accepts: [
      cluster(l2(matching("'kubernetes.io/hostname': 'nuc1'"))),
      cluster(`${nodes}, ${l2(matching("'kubernetes.io/hostname': 'nuc1'"))}`),
      cluster(`${nodes}, ${l2(withCondition("key: 'kubernetes.io/hostname', operator: 'In', values: ['nuc1']"))}`),
    ],
    refuses: [
      notAssignable(cluster(l2(matching("«'kubernetes.io/hostname'»: '*'"))), 'LiteralHostName | undefined'),
      notAssignable(cluster(bgp(matching("«'kubernetes.io/hostname'»: '*'"))), 'LiteralHostName | undefined'),
      notAssignable(
        cluster(peer(`${tor}, ${matching("«'kubernetes.io/hostname'»: '*'")}`)),
        'LiteralHostName | undefined',
      ),
      notAssignable(
        cluster(`${nodes}, ${l2(matching("«'kubernetes.io/hostname'»: '*'"))}`),
        '"nuc1" | "nuc2" | "nuc3" | undefined',
      ),
    ],
  },
  {
    claim: 'an exception has a reason and a date',
    accepts: [
      cluster(
        "release: behind('v0.14.9', { because: 'frozen until the move', until: '2027-01-31', ticket: 'HOME-112' })",
      ),
      cluster("release: ahead('v0.16.1', { because: 'tries it first', until: '2026-02-28' })"),
      cluster("release: 'v0.16.1'"),
    ],
    refuses: [
      refused(cluster("release: «behind»('v0.14.9')"), 2554, 'Expected 2 arguments, but got 1.'),
      refused(cluster("release: behind('v0.14.9', «{ until: '2027-01-31' }»)"), 2741, "Property 'because' is missing"),
      refused(cluster("release: behind('v0.14.9', «{ because: 'frozen' }»)"), 2741, "Property 'until' is missing"),
      notAssignable(cluster("release: behind('v0.14.9', { because: 'frozen', «until»: '31.01.2027' })"), 'Day'),
      notAssignable(cluster("release: behind('v0.14.9', { because: 'frozen', «until»: '2027-1-31' })"), 'Day'),
      notAssignable(cluster("release: ahead('v0.16.1', { because: 'first', «until»: '2027-02-30' })"), 'Day'),
      refused(
        cluster("«release»: { version: 'v0.14.9' }"),
        2322,
        "from type 'ReleaseException': direction, because, until",
      ),
    ],
  },
]

const names: readonly Claim[] = [
  {
    claim: 'a pool that the definition has',
    accepts: [
      cluster(`${pools}, ${l2("ipAddressPools: ['office', 'dns']")}`),
      cluster(`${pools}, ${bgp("ipAddressPools: ['dns']")}, services: { 'dns/coredns': { pool: 'dns' } }`),
      cluster(l2("ipAddressPools: ['of-someone-else']")),
    ],
    refuses: [
      meaning(cluster(`${pools}, ${l2("ipAddressPools: ['office', «'offise'»]")}`), 'office'),
      meaning(cluster(`${pools}, ${bgp("ipAddressPools: [«'offise'»]")}`), 'office'),
      meaning(cluster(`${pools}, services: { 'dns/coredns': { «pool»: 'offise' } }`), 'office'),
    ],
  },
  {
    claim: 'a peer that the definition has',
    accepts: [cluster(`${peers}, ${bgp("peers: ['tor-a', 'tor-b']")}`), cluster(bgp("peers: ['tor-a']"))],
    refuses: [refused(cluster(`${peers}, ${bgp("peers: ['tor-a', «'tor-c'»]")}`), 2820, '\'"tor-a" | "tor-b"\'')],
  },
  {
    claim: 'a BFD profile that the definition has',
    accepts: [
      cluster(`bfdProfiles: { fast: {} }, ${peer(`${tor}, bfdProfile: 'fast'`)}`),
      cluster(peer(`${tor}, bfdProfile: 'fast'`)),
    ],
    refuses: [refused(cluster(`bfdProfiles: { fast: {} }, ${peer(`${tor}, «bfdProfile»: 'fats'`)}`), 2322, `'"fats"'`)],
  },
  {
    claim: 'a segment that the definition has',
    accepts: [
      cluster(
        "segments: { lan: { subnet: '10.0.0.0/24' } }, pools: { a: { addresses: ['10.0.0.0/32'], segment: 'lan' } }",
      ),
      cluster(
        "segments: { lan: { subnet: '10.0.0.0/24' } }, pools: { a: { addresses: ['192.0.2.0/32'], segment: 'routed' } }",
      ),
      cluster("pools: { a: { addresses: ['10.0.0.0/32'], segment: 'anywhere' } }"),
      `${preface}const segments = defineSegments({ lan: { subnet: '10.0.0.0/24' } })
defineCluster({ segments, pools: { a: { addresses: ['10.0.0.0/32'], segment: 'lan' } } })\n`,
    ],
    refuses: [
      notAssignable(
        cluster(
          "segments: { lan: { subnet: '10.0.0.0/24' } }, pools: { a: { addresses: ['10.0.0.0/32'], «segment»: 'lam' } }",
        ),
        '"lan" | "routed" | undefined',
      ),
      notAssignable(
        `${preface}const segments = defineSegments({ lan: { subnet: '10.0.0.0/24' } })
defineCluster({ segments, pools: { a: { addresses: ['10.0.0.0/32'], «segment»: 'lam' } } })\n`,
        '"lan" | "routed" | undefined',
      ),
    ],
  },
  {
    claim: 'an interface that a node of the definition has',
    accepts: [cluster(`${nodes}, ${l2("interfaces: ['eno1', 'wlp2s0']")}`), cluster(l2("interfaces: ['eth0']"))],
    refuses: [notAssignable(cluster(`${nodes}, ${l2("interfaces: ['eno1', «'eth0'»]")}`), '"eno1" | "wlp2s0"')],
  },
  {
    claim: 'a community that the definition has, or a value',
    accepts: [
      cluster(`communities: { edge: '65010:100' }, ${bgp("communities: ['edge', '65010:200', 'large:64512:1:2']")}`),
      cluster(bgp("communities: ['edge']")),
    ],
    refuses: [
      refused(
        cluster(`communities: { edge: '65010:100' }, ${bgp("communities: [«'egde'»]")}`),
        2322,
        '\'"edge" | CommunityValue\'',
      ),
    ],
  },
  {
    claim: 'a label key that a node of the definition has, or that Kubernetes sets',
    accepts: [
      cluster(`${nodes}, ${l2(matching("room: 'office'"))}`),
      cluster(`${nodes}, ${l2(matching("'topology.kubernetes.io/zone': 'a', 'node-role.kubernetes.io/worker': ''"))}`),
      cluster(`${nodes}, ${l2(withCondition("key: 'rack', operator: 'Exists'"))}`),
      cluster(l2(matching("rack: 'a'"))),
      cluster(`nodes: { nuc1: {} }, ${l2(matching("rack: 'a'"))}`),
    ],
    refuses: [
      misspelt(cluster(`${nodes}, ${l2(matching("«rom»: 'office'"))}`), 'room'),
      misspelt(cluster(`${nodes}, ${bgp(matching("«rom»: 'office'"))}`), 'room'),
      misspelt(cluster(`${nodes}, ${peer(`${tor}, ${matching("«rom»: 'office'")}`)}`), 'room'),
      refused(
        cluster(`${nodes}, ${l2(withCondition("«key»: 'rom', operator: 'Exists'"))}`),
        2820,
        `Did you mean '"room"'?`,
      ),
      misspelt(cluster(l2("nodeSelectors: [{ «matchLabel»: { rack: 'a' } }]")), 'matchLabels'),
    ],
  },
  {
    claim: 'a label value that a node of the definition has under this key',
    accepts: [cluster(`${nodes}, ${l2(matching("room: 'attic', rack: 'a'"))}`)],
    refuses: [
      meaning(cluster(`${nodes}, ${l2(matching("«room»: 'offic'"))}`), 'office'),
      notAssignable(cluster(`${nodes}, ${l2(matching("«room»: 'a'"))}`), '"attic" | "office" | undefined'),
      notAssignable(cluster(`${nodes}, ${bgp(matching("«room»: 'a'"))}`), '"attic" | "office" | undefined'),
      notAssignable(
        cluster(`${nodes}, ${peer(`${tor}, ${matching("«room»: 'a'")}`)}`),
        '"attic" | "office" | undefined',
      ),
      notAssignable(
        cluster(
          `nodes: { nuc1: { labels: { 'topology.kubernetes.io/zone': 'a' } } }, ${l2(matching("«'topology.kubernetes.io/zone'»: 'b'"))}`,
        ),
        '"a"',
      ),
    ],
  },
  {
    claim: 'a node that the definition has',
    accepts: [
      cluster(`${nodes}, services: { 'dns/coredns': { endpoints: ['nuc1', 'nuc3'] } }`),
      cluster("services: { 'dns/coredns': { endpoints: ['somewhere'] } }"),
    ],
    refuses: [
      notAssignable(
        cluster(`${nodes}, services: { 'dns/coredns': { endpoints: [«'nuc4'»] } }`),
        '"nuc1" | "nuc2" | "nuc3"',
      ),
      refused(
        cluster(`${nodes}, ${l2(matching("«'kubernetes.io/hostname'»: 'nuc4'"))}`),
        2322,
        '"nuc1" | "nuc2" | "nuc3"',
      ),
    ],
  },
  {
    claim: 'names of the base count as declared',
    accepts: [
      extending(pools, `pools: { own: { addresses: ['10.0.0.0/24'] } }, ${l2("ipAddressPools: ['office', 'own']")}`),
      extending(peers, `${peer(tor)}, ${bgp("peers: ['tor-a', 'tor']")}`),
      extending('bfdProfiles: { fast: {} }', `bfdProfiles: { slow: {} }, ${peer(`${tor}, bfdProfile: 'fast'`)}`),
      extending(
        "communities: { edge: '65010:100' }",
        `communities: { own: '65010:2' }, ${bgp("communities: ['edge', 'own']")}`,
      ),
      extending(
        "segments: { lan: { subnet: '10.0.0.0/24' } }",
        "pools: { a: { addresses: ['10.0.0.0/32'], segment: 'lan' } }",
      ),
    ],
    refuses: [
      refused(
        extending(pools, `pools: { own: { addresses: ['10.0.0.0/24'] } }, ${l2("ipAddressPools: [«'offise'»]")}`),
        2820,
        '"dns" | "office" | "own"',
      ),
      meaning(extending(pools, l2("ipAddressPools: [«'offise'»]")), 'office'),
      refused(extending(peers, bgp("peers: [«'tor-c'»]")), 2820, `'"tor-a" | "tor-b"'`),
      refused(extending('bfdProfiles: { fast: {} }', peer(`${tor}, «bfdProfile»: 'fats'`)), 2322, `'"fats"'`),
      refused(extending("communities: { edge: '65010:100' }", bgp("communities: [«'egde'»]")), 2322, `'"egde"'`),
      refused(
        extending(
          "segments: { lan: { subnet: '10.0.0.0/24' } }",
          "pools: { a: { addresses: ['10.0.0.0/32'], «segment»: 'lam' } }",
        ),
        2322,
        '"lan" | "routed" | undefined',
      ),
    ],
  },
  {
    claim: 'names in a spread constant',
    accepts: [
      `const shared = { myASN: 65010, peerASN: 65001, bfdProfile: 'fast' } as const\n${cluster(
        "bfdProfiles: { fast: {} }, bgpPeers: { tor: { ...shared, peerAddress: '10.60.1.1' } }",
      )}`,
      `const own = { office: { addresses: ['10.0.0.0/24'] } } as const\n${cluster(`pools: { ...own, dns: { addresses: ['10.0.1.0/32'] } }, ${l2("ipAddressPools: ['office', 'dns']")}`)}`,
    ],
    refuses: [
      refused(
        `const shared = { myASN: 65010, peerASN: 65001, bfdProfile: 'fats' } as const\n${cluster(
          "bfdProfiles: { fast: {} }, bgpPeers: { «tor»: { ...shared, peerAddress: '10.60.1.1' } }",
        )}`,
        2322,
        `Type '"fats"' is not assignable to type '"fast"'.`,
      ),
      meaning(
        `const own = { office: { addresses: ['10.0.0.0/24'] } } as const\n${cluster(`pools: { ...own, dns: { addresses: ['10.0.1.0/32'] } }, ${l2("ipAddressPools: [«'offise'»]")}`)}`,
        'office',
      ),
    ],
  },
  {
    claim: 'names that the compiler does not know are any names',
    accepts: [
      `const nodes = Object.fromEntries(['nuc1', 'nuc2'].map((name) => [name, { interfaces: ['eno1'] }]))\n${cluster(
        `nodes, ${l2(`interfaces: ['eth0'], ${matching("'kubernetes.io/hostname': 'nuc1', rack: 'a'")}`)}`,
      )}`,
      `declare const labels: Record<string, string>\n${cluster(`nodes: { nuc1: { labels } }, ${l2(matching("rack: 'a'"))}`)}`,
    ],
    refuses: [],
  },
]

export const claims: readonly Claim[] = [...fields, ...exclusive, ...values, ...names]
