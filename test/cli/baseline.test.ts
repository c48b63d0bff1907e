import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { fixture } from '../support/fixture.ts'
import { metallbOverlays } from './command.ts'
import { definition, repository, soundFields } from './lab.ts'
import { treeOf } from './tree.ts'

const file = '.metallb-baseline.json'

/** A cluster whose pool holds each of these addresses, the first of which is the gateway's. */
function lab(addresses: string, more = ''): string {
  return definition(`
    release: 'v0.16.1', backend: 'native',
    segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
    ${more}
    pools: { 'edge-pool': { addresses: [${addresses}] } },
    l2Advertisements: { edge: { ipAddressPools: ['edge-pool'] } }`)
}

const withGateway = (): Promise<string> => repository({ 'overlays/lab/cluster.ts': lab("'192.168.1.1/32'") })

const rewrite = (cwd: string, text: string): void => writeFileSync(path.join(cwd, 'overlays/lab/cluster.ts'), text)

describe('build', () => {
  test('writes what was found, and goes on as if it were not', async () => {
    const cwd = await withGateway()
    const { code, stdout } = await metallbOverlays(['build', '--write-baseline', file], { cwd })
    assert.equal(code, 0, stdout)
    assert.match(stdout, /^lab .* written$/m)
    assert.match(stdout, /^1 finding is in the baseline \.metallb-baseline\.json$/m)
    assert.doesNotMatch(stdout, /pool-holds-gateway\]/)
    const text = readFileSync(path.join(cwd, file), 'utf8')
    const { findings } = JSON.parse(text) as { findings: { fingerprint: string; name: string; file: string }[] }
    assert.deepEqual(
      findings.map(({ name, file: where }) => [name, where]),
      [['pool-holds-gateway', 'overlays/lab/cluster.ts']],
    )
    assert.deepEqual(Object.keys(findings[0]!), ['name', 'file', 'message', 'fingerprint'])
    await metallbOverlays(['build', '--write-baseline', file], { cwd })
    assert.equal(readFileSync(path.join(cwd, file), 'utf8'), text, 'the same findings, the same bytes')
  })

  test('knows a finding again that has moved, and tells a new one', async () => {
    const cwd = await withGateway()
    await metallbOverlays(['build', '--write-baseline', file], { cwd })
    rewrite(cwd, lab("'192.168.1.1/32'", '\n\n// the router moves in spring\n'))
    const moved = await metallbOverlays(['build', '--check', '--baseline', file], { cwd })
    assert.equal(moved.code, 0, moved.stdout)
    assert.match(moved.stdout, /^1 finding is in the baseline/m)
    rewrite(cwd, lab("'192.168.1.1/32', '192.168.1.200/28'"))
    const fresh = await metallbOverlays(['build', '--baseline', file, '--fail-on', 'warning'], { cwd })
    assert.equal(fresh.code, 1, fresh.stdout)
    assert.match(fresh.stdout, /^warning\[host-bits-set\] /m)
    assert.doesNotMatch(fresh.stdout, /pool-holds-gateway\]/)
  })

  test('says what of it occurs no more, where all clusters are looked at', async () => {
    const cwd = await withGateway()
    await metallbOverlays(['build', '--write-baseline', file], { cwd })
    rewrite(cwd, definition(soundFields('10.1.0.1-10.1.0.9')))
    const { code, stdout } = await metallbOverlays(['build', '--baseline', file], { cwd })
    assert.equal(code, 0, stdout)
    assert.match(stdout, /^0 findings are in the baseline/m)
    assert.match(stdout, /^1 entry of it occurs no more: --write-baseline \.metallb-baseline\.json drops it$/m)
  })

  test('of one cluster says nothing of entries that others may have', async () => {
    const cwd = await withGateway()
    await metallbOverlays(['build', '--write-baseline', file], { cwd })
    writeFileSync(path.join(cwd, 'overlays/lab/cluster.ts'), definition(soundFields('10.1.0.1-10.1.0.9')))
    addCluster(cwd, 'attic')
    const { stdout } = await metallbOverlays(['build', 'attic', '--baseline', file], { cwd })
    assert.match(stdout, /^0 findings are in the baseline/m)
    assert.doesNotMatch(stdout, /no more/)
  })

  test('refuses what MetalLB refuses, also where it was there before', async () => {
    const cwd = await repository({
      'overlays/lab/cluster.ts': definition(soundFields("10.1.0.1-10.1.0.9', '10.1.0.3-10.1.0.4")),
    })
    const before = treeOf(path.join(cwd, 'overlays'))
    const { code, stdout } = await metallbOverlays(['build', '--write-baseline', file], { cwd })
    assert.equal(code, 1, stdout)
    assert.match(stdout, /^error\[overlapping-addresses\] /m)
    assert.match(stdout, /^0 findings are in the baseline/m)
    assert.deepEqual(treeOf(path.join(cwd, 'overlays')), before)
  })

  test('tells programs how many it leaves out', async () => {
    const cwd = await withGateway()
    const { stdout } = await metallbOverlays(['build', '--write-baseline', file, '--format', 'json'], { cwd })
    const { baseline, clusters } = JSON.parse(stdout) as { baseline: object; clusters: { diagnostics: object[] }[] }
    assert.deepEqual(baseline, { file, findings: 1, gone: 0 })
    assert.deepEqual(clusters[0]!.diagnostics, [])
  })
})

/** An L2Advertisement of nodes in a rack. */
const selecting = (name: string, rack: string): string =>
  `apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata: { name: ${name}, namespace: metallb-system }\nspec: { nodeSelectors: [{ matchLabels: { rack: "${rack}" } }] }\n---\n`

describe('validate', () => {
  test('leaves out what was there before; the set stays what it is', async () => {
    const cwd = await fixture({ 'pools.yaml': pools('10.0.0.8/29', '10.0.0.9/32') })
    const before = await metallbOverlays(['validate', 'pools.yaml'], { cwd })
    assert.equal(before.code, 1)
    const first = await metallbOverlays(['validate', 'pools.yaml', '--write-baseline', file], { cwd })
    assert.equal(first.code, 0, first.stdout)
    assert.match(first.stdout, /^pools\.yaml .* refused$/m)
    assert.match(first.stdout, /^1 finding is in the baseline/m)
    writeFileSync(path.join(cwd, 'pools.yaml'), `# moved\n\n${pools('10.0.0.8/29', '10.0.0.9/32', '10.0.1.300/32')}`)
    const second = await metallbOverlays(['validate', 'pools.yaml', '--baseline', file], { cwd })
    assert.equal(second.code, 1, second.stdout)
    assert.match(second.stdout, /^error\[invalid-address-range\] /m)
    assert.doesNotMatch(second.stdout, /overlapping-addresses\]/)
  })

  test('the same mistake in another object is new, also where the first one has gone', async () => {
    const cwd = await fixture({ 'l2.yaml': selecting('one', '*') + selecting('two', 'b') })
    await metallbOverlays(['validate', '.', '--write-baseline', file], { cwd })
    writeFileSync(path.join(cwd, 'l2.yaml'), selecting('one', 'a') + selecting('two', '*'))
    const { code, stdout } = await metallbOverlays(['validate', '.', '--baseline', file], { cwd })
    assert.equal(code, 1, stdout)
    assert.match(stdout, /^error\[invalid-selector\] /m)
    assert.match(stdout, /occurs? no more/)
  })

  test('an object that comes before an old one makes nothing new of it', async () => {
    const cwd = await fixture({ 'l2.yaml': selecting('one', '*') })
    await metallbOverlays(['validate', '.', '--write-baseline', file], { cwd })
    writeFileSync(path.join(cwd, 'l2.yaml'), selecting('zero', '*') + selecting('one', '*'))
    const { code, stdout } = await metallbOverlays(['validate', '.', '--baseline', file], { cwd })
    assert.equal(code, 1, stdout)
    assert.deepEqual(
      [...stdout.matchAll(/--> (l2\.yaml:\d+)/g)].map(([, at]) => at),
      ['l2.yaml:4'],
    )
  })

  test('takes definitions as well', async () => {
    const cwd = await withGateway()
    await metallbOverlays(['build', '--write-baseline', file], { cwd })
    const { code, stdout } = await metallbOverlays(['validate', 'overlays', '--baseline', file], { cwd })
    assert.match(stdout, /^1 finding is in the baseline/m)
    assert.equal(code, 0, stdout)
  })
})

describe('wrong usage', () => {
  const wrong: Readonly<Record<string, readonly [args: readonly string[], says: RegExp]>> = {
    'a baseline that is not there': [['--baseline', 'none.json'], /this cannot be read\n.*--write-baseline none\.json/],
    'a file that is none': [['--baseline', 'overlays/lab/cluster.ts'], /this is no baseline/],
    'another JSON': [['--baseline', 'other.json'], /this is no baseline/],
    'a folder that is not there': [['--write-baseline', 'gone/b.json'], /this cannot be written/],
    'both at once': [['--baseline', 'a.json', '--write-baseline', 'b.json'], /exclude each other/],
  }
  for (const [what, [args, says]] of Object.entries(wrong)) {
    test(what, async () => {
      const cwd = await repository({ 'other.json': '{ "findings": [{}] }' })
      const { code, stderr } = await metallbOverlays(['build', ...args], { cwd })
      assert.equal(code, 2, stderr)
      assert.match(stderr, says)
      assert.deepEqual(Object.keys(treeOf(path.join(cwd, 'overlays'))), ['lab/cluster.ts'], 'nothing is written')
    })
  }
})

function addCluster(cwd: string, name: string): void {
  mkdirSync(path.join(cwd, 'overlays', name))
  writeFileSync(path.join(cwd, 'overlays', name, 'cluster.ts'), definition(soundFields('10.2.0.1-10.2.0.9')))
}

function pools(...addresses: readonly string[]): string {
  return addresses.map((address, index) => poolYaml(`pool-${index}`, address)).join('---\n')
}

function poolYaml(name: string, address: string): string {
  return `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: ${name}, namespace: metallb-system }
spec: { addresses: ['${address}'] }
`
}
