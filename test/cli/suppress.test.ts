import assert from 'node:assert/strict'
import { test } from 'node:test'
import { metallbOverlays } from './command.ts'
import { definition, repository } from './lab.ts'

const fields = `
  release: 'v0.16.1', backend: 'native',
  segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
  pools: { 'edge-pool': { addresses: ['192.168.1.1/32'] } },
  l2Advertisements: { edge: { ipAddressPools: ['edge-pool'] } }`
const suppression =
  "rule: 'pool-holds-gateway', at: 'pools.edge-pool', because: 'the router moves', until: '2099-12-31'"

const suppressing = (terms: string): Promise<string> =>
  repository({ 'overlays/lab/cluster.ts': definition(`suppress: [{ ${terms} }], ${fields}`) })

test('a suppressed error is written, not printed, and counted', async () => {
  const cwd = await suppressing(suppression)
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0, stdout)
  assert.match(stdout, /^lab .* written +1 suppressed$/m)
  assert.doesNotMatch(stdout, /pool-holds-gateway\]/)
  const validated = await metallbOverlays(['validate', 'overlays/lab'], { cwd })
  assert.equal(validated.code, 0, validated.stdout)
  assert.match(validated.stdout, /^overlays\/lab\/cluster\.ts .* accepted +1 suppressed$/m)
})

test('a program learns what is suppressed, and why', async () => {
  const cwd = await suppressing(`${suppression}, ticket: 'HOME-112'`)
  const { stdout } = await metallbOverlays(['build', '--format', 'json'], { cwd })
  const { clusters } = JSON.parse(stdout) as { clusters: { suppressed: object[]; diagnostics: object[] }[] }
  assert.deepEqual(clusters[0]!.diagnostics, [])
  const [{ message, ...suppressed }] = clusters[0]!.suppressed as [{ message: string }]
  assert.match(message, /192\.168\.1\.1/)
  assert.deepEqual(suppressed, {
    name: 'pool-holds-gateway',
    severity: 'error',
    path: ['spec', 'addresses', 0],
    because: 'the router moves',
    until: '2099-12-31',
    ticket: 'HOME-112',
  })
})

test('what MetalLB refuses cannot be suppressed', async () => {
  const cwd = await suppressing("rule: 'overlapping-addresses', because: 'later', until: '2099-12-31'")
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 1)
  assert.match(stdout, /^error\[invalid-definition\] "overlapping-addresses" is no lint: it is MetalLB that refuses/m)
  assert.match(stdout, /^help: only lints can be set or suppressed; mend what is refused$/m)
})
