import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openProject } from '../support/language-server.ts'
import { marker } from '../support/marked-text.ts'
import { userProject } from './user-project.ts'

const project = await openProject(await userProject({}))

const preface = "import { behind, defineBase, defineCluster } from 'metallb-overlays'\n"
const cluster = (body: string) => `${preface}export default defineCluster({ ${body} })\n`
const offered = async (source: string) => (await project.completionsAt('cluster.ts', source)).toSorted()

const declared = `
  segments: { lan: { subnet: '192.168.1.0/24' }, dmz: { subnet: '192.168.2.0/24' } },
  nodes: {
    nuc1: { interfaces: ['eno1', 'wlp2s0'], labels: { room: 'office' } },
    nuc2: { interfaces: ['eno1'], labels: { room: 'attic', rack: 'a' } },
  },
  pools: { office: { addresses: ['192.168.1.60/32'] }, dns: { addresses: ['192.168.1.53/32'] } },
  bfdProfiles: { fast: {}, slow: {} },
  communities: { edge: '65010:100' },`
const l2 = (body: string) => `${declared} l2Advertisements: { lan: { ${body} } }`
const bgp = (body: string) => `${declared} bgpAdvertisements: { edge: { ${body} } }`
const tor = "myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1'"
const selecting = (body: string) => l2(`nodeSelectors: [{ ${body} }]`)

const choices: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'pools of a layer 2 advertisement': [l2("ipAddressPools: ['/*|*/']"), ['dns', 'office']],
  'pools of a BGP advertisement': [bgp("ipAddressPools: ['office', '/*|*/']"), ['dns', 'office']],
  'the pool of a Service': [`${declared} services: { 'dns/coredns': { pool: '/*|*/' } }`, ['dns', 'office']],
  'the segment of a pool': [
    "segments: { lan: { subnet: '192.168.1.0/24' } }, pools: { office: { addresses: [], segment: '/*|*/' } }",
    ['lan', 'routed'],
  ],
  interfaces: [l2("interfaces: ['/*|*/']"), ['eno1', 'wlp2s0']],
  'values of a label': [selecting("matchLabels: { room: '/*|*/' }"), ['attic', 'office']],
  'names of nodes': [selecting("matchLabels: { 'kubernetes.io/hostname': '/*|*/' }"), ['nuc1', 'nuc2']],
  'keys of labels in a condition': [
    "nodes: { nuc1: { labels: { room: 'office' } } }, bgpPeers: { tor: { nodeSelectors: [{ matchExpressions: [{ key: '/*|*/' }] }] } }",
    ['room'],
  ],
  'nodes of an endpoint': [`${declared} services: { 'dns/coredns': { endpoints: ['/*|*/'] } }`, ['nuc1', 'nuc2']],
  peers: [`bgpPeers: { 'tor-a': { ${tor} } }, bgpAdvertisements: { edge: { peers: ['/*|*/'] } }`, ['tor-a']],
  'BFD profiles': [`${declared} bgpPeers: { tor: { ${tor}, bfdProfile: '/*|*/' } }`, ['fast', 'slow']],
  communities: [bgp("communities: ['/*|*/']"), ['edge']],
  distributions: ["kubernetes: { distribution: '/*|*/' }", ['k0s', 'k3s', 'kubeadm', 'microk8s', 'rke2', 'talos']],
  'roles of a node': ["nodes: { nuc1: { role: '/*|*/' } }", ['control-plane', 'worker']],
  backends: ["backend: '/*|*/'", ['frr', 'frr-k8s', 'native']],
  installations: ["install: '/*|*/'", ['helm', 'kustomize', 'none']],
  'levels of a rule': ["rules: { 'pool-nearly-full': '/*|*/' }", ['error', 'info', 'off', 'warning']],
  'traffic policies': ["services: { 'dns/coredns': { externalTrafficPolicy: '/*|*/' } }", ['Cluster', 'Local']],
  'dynamic AS numbers': ["bgpPeers: { tor: { myASN: 65010, dynamicASN: '/*|*/' } }", ['external', 'internal']],
}

for (const [what, [body, names]] of Object.entries(choices)) {
  test(`completes ${what}`, async () => assert.deepEqual(own(await offered(cluster(body))), names))
}

test('completes the keys of labels', async () => {
  const keys = await offered(cluster(selecting('matchLabels: { /*|*/ }')))
  assert.deepEqual(own(keys), ['rack', 'room'])
  assert.ok(keys.includes('"kubernetes.io/hostname"'))
})

/** Without the labels that Kubernetes sets. */
function own(names: readonly string[]): readonly string[] {
  return names.filter((name) => !name.includes('kubernetes.io/'))
}

/** Where an object stands, a few of the fields that must be offered there, and all are hovered over. */
const objects: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'a cluster': [cluster('/*|*/'), ['extends', 'nodes', 'pools', 'release', 'services']],
  'a base': [`${preface}export const base = defineBase({ /*|*/ })`, ['backend', 'pools', 'release']],
  'the facts about Kubernetes': [cluster('kubernetes: { /*|*/ }'), ['distribution', 'podCIDR', 'version']],
  'a segment': [cluster('segments: { lan: { /*|*/ } }'), ['dhcp', 'gateway', 'reserved', 'subnet']],
  'a node': [cluster('nodes: { nuc1: { /*|*/ } }'), ['interfaces', 'ip', 'labels', 'role']],
  'a namespace': [cluster('namespaces: { web: { /*|*/ } }'), ['labels']],
  'a pool': [cluster('pools: { lan: { /*|*/ } }'), ['addresses', 'autoAssign', 'avoidBuggyIPs', 'segment', 'why']],
  'the allocation of a pool': [
    cluster('pools: { lan: { addresses: [], serviceAllocation: { /*|*/ } } }'),
    ['namespaceSelectors', 'namespaces', 'priority', 'serviceSelectors'],
  ],
  'an L2Advertisement': [cluster('l2Advertisements: { lan: { /*|*/ } }'), ['interfaces', 'nodeSelectors', 'owner']],
  'a BGPAdvertisement': [
    cluster('bgpAdvertisements: { edge: { /*|*/ } }'),
    ['aggregationLength', 'communities', 'localPref', 'peers', 'serviceSelectors'],
  ],
  'a BGPPeer': [
    cluster('bgpPeers: { tor: { /*|*/ } }'),
    ['bfdProfile', 'dynamicASN', 'holdTime', 'interface', 'myASN', 'password', 'peerASN', 'peerAddress'],
  ],
  "a peer's Secret": [cluster('bgpPeers: { tor: { passwordSecret: { /*|*/ } } }'), ['name']],
  'a BFDProfile': [cluster('bfdProfiles: { fast: { /*|*/ } }'), ['detectMultiplier', 'echoMode', 'receiveInterval']],
  'a Service': [cluster("services: { 'dns/coredns': { /*|*/ } }"), ['endpoints', 'loadBalancerIPs', 'pool', 'ports']],
  'a selector of nodes': [cluster(selecting('/*|*/')), ['matchExpressions', 'matchLabels']],
  'a condition on nodes': [cluster(selecting('matchExpressions: [{ /*|*/ }]')), ['key', 'operator', 'values']],
  'a selector': [cluster(l2('ipAddressPoolSelectors: [{ /*|*/ }]')), ['matchExpressions', 'matchLabels']],
  'levels of rules': [cluster('rules: { /*|*/ }'), ['"pool-outside-segment"', '"single-announcer"']],
  'a suppression': [cluster('suppress: [{ /*|*/ }]'), ['at', 'because', 'rule', 'ticket', 'until']],
  'an exception': [cluster("release: behind('v0.14.9', { /*|*/ })"), ['because', 'ticket', 'until']],
}

for (const [what, [source, names]] of Object.entries(objects)) {
  test(`completes and documents the fields of ${what}`, async () => {
    const fields = await offered(source)
    assert.deepEqual(new Set(names).difference(new Set(fields)), new Set())
    const hovers = await Promise.all(fields.map((field) => hoverOver(source, field)))
    assert.deepEqual(
      fields.filter((_, index) => !isDocumented(hovers[index] ?? '')),
      [],
    )
  })
}

function hoverOver(source: string, field: string): Promise<string> {
  return project.hoverAt('cluster.ts', source.replace(marker, `${marker}${field}: undefined!`))
}

/** Something stands below the type. */
function isDocumented(hover: string): boolean {
  return /^```typescript\n[^]*\n```\n[^]*\w/.test(hover)
}

test('a field without documentation would be seen', async () => {
  const source =
    'type Pool = {\n  /** What it holds. */\n  addresses: string\n  segment: string\n}\nexport const lan: Pool = { /*|*/ }\n'
  assert.equal(isDocumented(await hoverOver(source, 'addresses')), true)
  assert.equal(isDocumented(await hoverOver(source, 'segment')), false)
})

test('says from which release on a field is there', async () => {
  const hover = await hoverOver(cluster('pools: { lan: { /*|*/ } }'), 'avoidBuggyIPs')
  assert.match(hover, /avoidBuggyIPs[^]*Leaves out the IPv4 addresses[^]*v0\.13\.4/)
})
