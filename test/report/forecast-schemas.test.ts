import assert from 'node:assert/strict'
import { test } from 'node:test'
import { metallbOverlays, root } from '../cli/command.ts'
import { definition, repository } from '../cli/lab.ts'
import { assertValid, closed, compiled, publishedSchema } from './json-schema.ts'

/** Layer 2 and BGP, two pools, Services that get an address, share one, and get none. */
const busy = definition(`
  release: 'v0.16.1', backend: 'frr',
  nodes: { nuc1: { ip: '10.1.0.11' }, nuc2: { ip: '10.1.0.12' } },
  pools: {
    'edge-pool': { addresses: ['10.1.1.1-10.1.1.2'], segment: 'routed' },
    lab: { addresses: ['10.1.2.1-10.1.2.2'], segment: 'routed', autoAssign: false },
  },
  l2Advertisements: { edge: { ipAddressPools: ['edge-pool', 'lab'] } },
  bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '10.1.0.1' } },
  bgpAdvertisements: { edge: { ipAddressPools: ['edge-pool'] } },
  rules: { 'service-gets-no-address': 'warning' },
  services: {
    'web/first': { loadBalancerIPs: '10.1.1.1', ports: [80] },
    'web/second': { ports: [80], externalTrafficPolicy: 'Local', endpoints: ['nuc2'] },
    'web/third': { ports: [80] },
    'web/fourth': { pool: 'lab', ports: ['53/udp'] },
  },`)

/** Of each published schema: itself, and as if it knew of everything that is printed. */
const schemas = (name: string) => [compiled(publishedSchema(name)), compiled(closed(publishedSchema(name)))]

const runs: readonly (readonly [schema: string, args: readonly string[], cwd?: string])[] = [
  ['simulation.json', ['simulate']],
  ['simulation.json', ['simulate', '--down', 'each', '--rebuild']],
  ['simulation.json', ['simulate', '--down', 'each', '--rebuild'], root],
  ['explanation.json', ['explain-service', 'web/first']],
  ['explanation.json', ['explain-service', 'web/third']],
  ['explanation.json', ['explain-service', 'web/fourth']],
]

test('there is an answer and a Service without an address to describe', async () => {
  const cwd = await repository({ 'overlays/lab/cluster.ts': busy })
  const { stdout } = await metallbOverlays(['simulate', '--format', 'json'], { cwd })
  assert.match(stdout, /"leader": "nuc[12]"/)
  assert.match(stdout, /"pending": "no-available-address"/)
})

for (const [schema, args, cwd] of runs) {
  test(`${args.join(' ')} ${cwd === undefined ? '' : 'here '}is as ${schema} says`, async () => {
    const where = cwd ?? (await repository({ 'overlays/lab/cluster.ts': busy }))
    const { stdout, stderr } = await metallbOverlays([...args, '--format', 'json'], { cwd: where })
    const report = JSON.parse(stdout) as { readonly clusters: readonly object[] }
    assert.ok(report.clusters.length > 0, stderr)
    for (const validate of schemas(schema)) assertValid(validate, report)
  })
}
