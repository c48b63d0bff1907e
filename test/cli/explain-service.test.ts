import assert from 'node:assert/strict'
import { test } from 'node:test'
import { metallbOverlays, root } from './command.ts'
import { definition, repository } from './lab.ts'

const twoPools = definition(
  `release: 'v0.16.1', backend: 'native',
   nodes: { nuc1: {}, nuc2: {} },
   pools: {
     'edge-pool': { addresses: ['10.1.0.0/30'], autoAssign: false },
     lab: { addresses: ['10.2.0.0/30'] },
   },
   l2Advertisements: { all: { ipAddressPoolSelectors: [{}] } },
   services: { 'traefik/traefik': { pool: 'edge-pool' }, 'gitea/ssh': {} }`,
)

test('the pool that is taken is told from the one that is passed over, and each node with its reason', async () => {
  const cwd = await repository({ 'overlays/lab/cluster.ts': twoPools })
  const { code, stdout } = await metallbOverlays(['explain-service', 'gitea/ssh'], { cwd })
  assert.equal(code, 0, stdout)
  assert.match(stdout, /^gitea\/ssh in lab gets 10\.2\.0\.0 of pool "lab"$/m)
  assert.match(stdout, /^edge-pool +passed over +autoAssign is false: only for those that ask for it$/m)
  assert.match(stdout, /^lab +taken$/m)
  assert.match(stdout, /^nuc\d +announces +no advertisement from this node$/m)
  assert.match(stdout, /^nuc\d +not chosen +no advertisement from this node$/m)
})

test('a Service that asks for a pool goes by it', async () => {
  const cwd = await repository({ 'overlays/lab/cluster.ts': twoPools })
  const { stdout } = await metallbOverlays(['explain-service', 'traefik/traefik', '--format', 'json'], { cwd })
  const { clusters } = JSON.parse(stdout) as {
    clusters: { cluster: string; trace: { asked: string; pools: object[] } }[]
  }
  assert.deepEqual(
    clusters.map(({ cluster, trace }) => [cluster, trace.asked, trace.pools]),
    [
      [
        'lab',
        'pool',
        [
          { pool: 'edge-pool', verdict: 'taken' },
          { pool: 'lab', verdict: 'passed-over', reason: 'not-asked-for' },
        ],
      ],
    ],
  )
})

test('a Service that is not there is wrong usage', async () => {
  const unknown = await metallbOverlays(['explain-service', 'traefik/traefix'], { cwd: root })
  assert.equal(unknown.code, 2)
  assert.match(
    unknown.stderr,
    /^error: there is no Service "traefik\/traefix"\nhelp: did you mean "traefik\/traefik"\?/,
  )
  const other = await metallbOverlays(['explain-service', 'db/postgres'], { cwd: root })
  assert.match(other.stderr, /^error: there is no Service "db\/postgres"\nhelp: there are: .*traefik\/traefik/)
  const none = await metallbOverlays(['explain-service', 'db/postgres'], { cwd: await repository() })
  assert.match(none.stderr, /^error: the definitions have no Services\nhelp: name it in the definition: services: /)
  assert.equal((await metallbOverlays(['explain-service'], { cwd: root })).code, 2)
})
