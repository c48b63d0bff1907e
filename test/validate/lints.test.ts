import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyPool, kustomization, pool, validate, validateJson } from './run-validate.ts'
import type { Files, ValidatedJson } from './run-validate.ts'

const metadata = (name: string) => `metadata:\n  name: ${name}\n  namespace: metallb-system\n`

const advertisement = (name: string, pools: string) =>
  `apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\n${metadata(name)}spec:\n  ipAddressPools: ${pools}\n`

const service = (name: string, annotations: string) =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n  namespace: apps\n  annotations:\n${annotations}spec:\n  type: LoadBalancer\n  ports: [{ port: 443 }]\n`

const found = ({ sets }: ValidatedJson) =>
  sets.flatMap(({ diagnostics }) =>
    diagnostics.map(({ severity, name, file, line, column }) => `${severity}[${name}] ${file}:${line}:${column}`),
  )

/** A folder that Flux applies as a whole. */
const applied = (files: Files): Files => ({
  'flux.yaml':
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: metallb }\nspec: { path: ./metallb }\n',
  ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`metallb/${file}`, text])),
})

test('what stands in an object is found in any file, at its place', async () => {
  const files = { 'pool.yaml': pool('lan', '192.168.1.60/28', '10.0.0.1-fd00::1') }
  assert.deepEqual(found(await validateJson(files, ['pool.yaml'])), [
    'warning[host-bits-set] pool.yaml:8:7',
    'error[range-over-two-families] pool.yaml:9:7',
  ])
})

const misnamed = { 'pool.yaml': pool('lan', '192.168.1.64/28'), 'l2.yaml': advertisement('lan', '[lna]') }

test('what is not there is a warning in a set that is applied as a whole', async () => {
  assert.deepEqual(found(await validateJson(applied(misnamed), ['.'])), [
    'warning[pool-not-advertised] metallb/pool.yaml:4:9',
    'warning[unknown-pool] metallb/l2.yaml:7:20',
  ])
})

test('what is not there may be elsewhere for files, which is said in a line', async () => {
  const files = { ...misnamed, 'l2.yaml': advertisement('lan', '[attic]') }
  const { code, sets } = await validateJson(files, ['pool.yaml', 'l2.yaml', '--metallb-version', 'v0.16.1'])
  assert.equal(code, 0)
  assert.deepEqual(sets[0]?.diagnostics, [])
  assert.deepEqual(sets[0]?.notJudged, ['pool-not-advertised, unknown-pool; what is not here may be elsewhere'])
})

test('a name that can only be a misspelling of one in the files is told for files too', async () => {
  assert.deepEqual(found(await validateJson(misnamed, ['pool.yaml', 'l2.yaml'])), [
    'warning[unknown-pool] l2.yaml:7:20',
  ])
})

test('what is in another set is there', async () => {
  const files = {
    'pools/kustomization.yaml': kustomization(['pool.yaml']),
    'pools/pool.yaml': pool('lan', '192.168.1.64/28'),
    'l2/kustomization.yaml': kustomization(['l2.yaml']),
    'l2/l2.yaml': everyPool,
  }
  assert.deepEqual(found(await validateJson(files, ['.'])), [])
  assert.deepEqual(found(await validateJson(files, ['pools'])), ['warning[pool-not-advertised] pools/pool.yaml:4:9'])
})

const beside = (remote: string) => ({
  'kustomization.yaml': kustomization(['pool.yaml', remote]),
  'pool.yaml': pool('lan', '192.168.1.64/28'),
})

test('what is fetched may have what is absent, unless it is what installs MetalLB', async () => {
  assert.deepEqual(found(await validateJson(beside('https://git.example/metallb-config'), ['.'])), [])
  assert.deepEqual(found(await validateJson(beside('github.com/metallb/metallb/config/native?ref=v0.14.8'), ['.'])), [
    'warning[pool-not-advertised] pool.yaml:4:9',
  ])
})

test('a Service’s request is found in its annotation', async () => {
  const files = applied({
    'pool.yaml': `${pool('lan', '192.168.1.64/28')}---\n${everyPool}`,
    'web.yaml': service('web', '    metallb.io/loadBalancerIPs: 192.168.1.80\n    metallb.io/address-pool: lna\n'),
  })
  assert.deepEqual(found(await validateJson(files, ['.'])), [
    'warning[requested-address-in-no-pool] metallb/web.yaml:7:33',
    'warning[unknown-pool] metallb/web.yaml:8:30',
  ])
})

const web = service('web', '    metallb.io/address-pool: attic\n    metallb.io/allow-shared: web\n')

test('a Service is judged by the pools of another set, and its own set is not built for it', async () => {
  const files = {
    'apps/kustomization.yaml': kustomization(['web.yaml', 'https://git.example/chart']),
    'apps/web.yaml': web,
    'metallb/kustomization.yaml': kustomization(['pool.yaml']),
    'metallb/pool.yaml': `${pool('lan', '192.168.1.64/28')}---\n${everyPool}`,
  }
  const validated = await validateJson(files, ['.'], { kustomize: false })
  assert.deepEqual(
    found(validated).filter((each) => each.includes('web.yaml')),
    ['error[misspelt-annotation] apps/web.yaml:8:5'],
  )
  assert.deepEqual(found(await validateJson(files, ['.'])), [
    'error[misspelt-annotation] apps/web.yaml:8:5',
    'warning[unknown-pool] apps/web.yaml:7:30',
  ])
})

test('what a folder lacks is told, and that it may be elsewhere', async () => {
  const pools = { 'metallb/pool.yaml': `${pool('lan', '192.168.1.64/28')}---\n${everyPool}` }
  const { code, sets } = await validateJson({ 'apps/web.yaml': web, ...pools }, ['.'])
  const said = sets.flatMap(({ diagnostics }) => diagnostics).filter(({ name }) => name === 'unknown-pool')
  assert.equal(code, 1) // for the misspelt annotation
  assert.deepEqual(
    said.map(({ severity, help }) => [severity, help]),
    [['info', 'there is: lan; what other files have is not seen here: validate them together']],
  )
  assert.deepEqual((await validateJson({ 'apps/web.yaml': web, ...pools }, ['apps'])).sets[0]?.notJudged, [])
  const lonely = { 'pool.yaml': pool('lan', '192.168.1.64/28') }
  assert.deepEqual(found(await validateJson(lonely, ['.'])), ['info[pool-not-advertised] pool.yaml:4:9'])
  assert.deepEqual(found(await validateJson(lonely, ['pool.yaml'])), [])
})

test('a request may be in a pool whose addresses are not known', async () => {
  const files = applied({
    'pool.yaml': `${pool('lan', '192.168.1.64/28', '${LAN}')}---\n${everyPool}`,
    'web.yaml': service('web', '    metallb.io/loadBalancerIPs: 192.168.1.80\n'),
  })
  assert.deepEqual(found(await validateJson(files, ['.'])), ['info[unresolved-variable] metallb/pool.yaml:9:7'])
})

test('spec.loadBalancerIP is MetalLB’s to read only where something of MetalLB is seen', async () => {
  const cloud =
    'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: web }\nspec: { type: LoadBalancer, loadBalancerIP: cloud-address }\n'
  const speaker =
    'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: speaker, namespace: metallb-system }\nspec: { template: { spec: { containers: [{ image: quay.io/metallb/speaker:v0.15.3 }] } } }\n'
  const refused = ['error[invalid-address-request] web.yaml:4:45']
  const argv = ['web.yaml']
  assert.deepEqual(found(await validateJson({ 'web.yaml': cloud }, argv)), [])
  assert.deepEqual(found(await validateJson({ 'web.yaml': cloud }, [...argv, '--metallb-version', 'v0.15.3'])), refused)
  for (const sign of [pool('lan', '192.168.1.64/28'), speaker])
    assert.deepEqual(found(await validateJson({ 'web.yaml': `${cloud}---\n${sign}` }, argv)), refused)
  const ofClass = speaker.replace('v0.15.3', 'v0.15.3, args: [--lb-class=edge]')
  assert.deepEqual(found(await validateJson({ 'web.yaml': `${cloud}---\n${ofClass}` }, argv)), [])
})

test('two Services that cannot share what both ask for are found by simulation', async () => {
  const same = '    metallb.io/loadBalancerIPs: 192.168.1.70\n'
  const text = [pool('lan', '192.168.1.64/28'), everyPool, service('one', same), service('two', same)].join('---\n')
  assert.deepEqual(found(await validateJson({ 'lan.yaml': text }, ['lan.yaml'])), [
    'error[sharing-will-fail] lan.yaml:31:33',
  ])
})

test('a node in YAML is a fact; that there are no others is none', async () => {
  const node =
    'apiVersion: v1\nkind: Node\nmetadata: { name: nuc1 }\nstatus: { addresses: [{ type: InternalIP, address: 192.168.1.65 }] }\n'
  const l2 = advertisement('lan', '[lan]').concat('  nodeSelectors: [{ matchLabels: { rack: a } }]\n')
  const text = [pool('lan', '192.168.1.64/28'), l2, node].join('---\n')
  assert.deepEqual(found(await validateJson(applied({ 'lan.yaml': text }), ['.'])), [
    'error[pool-holds-node-address] metallb/lan.yaml:8:7',
  ])
})

test('--rule sets how much a rule counts', async () => {
  const files = { 'pool.yaml': pool('lan', '192.168.1.60/28') }
  const counted = (level: string) => validateJson(files, ['pool.yaml', '--rule', `host-bits-set=${level}`])
  assert.deepEqual(found(await counted('off')), [])
  assert.deepEqual(found(await counted('error')), ['error[host-bits-set] pool.yaml:8:7'])
  assert.equal((await counted('error')).code, 1)
  const whole = applied(misnamed)
  assert.deepEqual(
    found(await validateJson(whole, ['.', '--rule', 'unknown-pool=error', '--rule', 'pool-not-advertised=off'])),
    ['error[unknown-pool] metallb/l2.yaml:7:20'],
  )
})

for (const [text, complaint] of [
  ['host-bit-set=off', /there is no rule "host-bit-set"[^]*did you mean host-bits-set\?/u],
  ['host-bits-set=warn', /"warn" is no level[^]*one of off, info, warning, error/u],
  ['host-bits-set', /"" is no level/u],
  ['overlapping-addresses=off', /there is no rule "overlapping-addresses"/u],
] as const) {
  test(`--rule ${text} is wrong usage`, async () => {
    const { code, stderr } = await validate({ 'pool.yaml': pool('lan', '10.0.0.0/24') }, ['pool.yaml', '--rule', text])
    assert.equal(code, 2)
    assert.match(stderr, complaint)
  })
}
