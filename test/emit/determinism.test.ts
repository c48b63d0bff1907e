import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { compile, defineCluster } from '../../src/index.ts'
import type { Cluster } from '../../src/index.ts'
import { run } from '../support/run.ts'

const source = path.resolve(import.meta.dirname, '../../src/index.ts')

/** Names and labels that languages sort differently: `B` before or after `a`, `I` before or after `i`. */
const definition = {
  name: 'lab',
  owner: 'platform/networking',
  release: 'v0.16.1',
  backend: 'frr',
  install: 'helm',
  nodes: { nuc1: { ip: '192.0.2.11', labels: { room: 'attic', 'example.org/I': 'upper', 'example.org/i': 'lower' } } },
  pools: {
    zone: {
      addresses: ['10.0.1.0/24'],
      avoidBuggyIPs: true,
      autoAssign: false,
      labels: { zone: 'z', Band: 'B', area: 'a' },
    },
    edge: {
      addresses: ['10.0.0.0/24'],
      annotations: { 'example.org/z': 'z', 'example.org/a': 'a' },
    },
    'edge.b': { addresses: ['10.0.2.0/24'], why: 'a second one' },
  },
  l2Advertisements: {
    edge: {
      ipAddressPools: ['edge', 'zone'],
      nodeSelectors: [{ matchLabels: { 'example.org/i': 'lower', room: 'attic', 'example.org/I': 'upper' } }],
      interfaces: ['eth1', 'eth0'],
    },
  },
  bgpAdvertisements: { routed: { ipAddressPools: ['edge.b'], communities: ['Backup'], localPref: 100 } },
  bgpPeers: {
    tor: {
      myASN: 64_512,
      peerASN: 64_513,
      peerAddress: '192.0.2.1',
      nodeSelectors: [{ matchExpressions: [{ key: 'room', operator: 'In', values: ['attic', 'office'] }] }],
    },
  },
  communities: { primary: '65000:1', Backup: '65000:2' },
} as const

const expected = filesOf(defineCluster(definition))

test('the order in which a definition writes its fields and names leaves no trace', () => {
  assert.deepEqual(
    Object.keys(expected),
    ['config.yaml', 'install/kustomization.yaml', 'install/namespace.yaml', 'kustomization.yaml'].toSorted(),
  )
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      assert.deepEqual(filesOf(shuffled(definition, numbers) as Cluster), expected)
    }),
    { numRuns: 50 },
  )
})

test('the order of a list is kept', () => {
  assert.match(
    expected['config.yaml']!,
    /interfaces:\n {4}- eth1\n {4}- eth0\n {2}ipAddressPools:\n {4}- edge\n {4}- zone\n/u,
  )
})

for (const [locale, zone] of [
  ['C', 'UTC'],
  ['sv_SE.UTF-8', 'Pacific/Kiritimati'],
  ['tr_TR.UTF-8', 'America/Los_Angeles'],
] as const) {
  test(`the same bytes with LC_ALL=${locale} and TZ=${zone}`, async () => {
    const script = `
      import { compile, defineCluster } from ${JSON.stringify(source)}
      const definition = defineCluster(${JSON.stringify(definition)})
      console.log(JSON.stringify(Object.fromEntries(compile(definition).files)))`
    const env = { LANG: locale, LC_ALL: locale, TZ: zone }
    const { code, stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script], { env })
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    assert.deepEqual(JSON.parse(stdout), expected)
  })
}

function filesOf(cluster: Cluster): Readonly<Record<string, string>> {
  const { files, diagnostics } = compile(cluster)
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  )
  return Object.fromEntries(files)
}

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, numbers: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, numbers))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]) => ({ key, child, at: Number(numbers.next().value) }))
  return Object.fromEntries(
    entries.toSorted((a, b) => a.at - b.at).map(({ key, child }) => [key, shuffled(child, numbers)]),
  )
}
