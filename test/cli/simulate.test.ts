import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '../support/run.ts'
import { metallbOverlays } from './command.ts'
import { definition, repository } from './lab.ts'
import { treeOf } from './tree.ts'

const nodes = 'nodes: { nuc1: {}, nuc2: {}, nuc4: {} }'
const pool = `release: 'v0.16.1', backend: 'native',
  pools: { 'edge-pool': { addresses: ['192.168.28.60-192.168.28.75'], segment: 'routed' } },
  l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }`
const services = `services: {
    'traefik/traefik': { loadBalancerIPs: '192.168.28.60' },
    'gitea/ssh': { loadBalancerIPs: '192.168.28.61', externalTrafficPolicy: 'Local', endpoints: ['nuc2'] },
    'nginx/nginx': { loadBalancerIPs: '192.168.28.62' },
  }`

/** `simulate` in a repository with a cluster `lab` of these fields, and further files. */
async function simulated(args: readonly string[], fields: string, files: Readonly<Record<string, string>> = {}) {
  const cwd = await repository({ 'overlays/lab/cluster.ts': definition(fields), ...files })
  const before = treeOf(cwd)
  const outcome = await metallbOverlays(['simulate', ...args], { cwd })
  assert.deepEqual(treeOf(cwd), before, 'nothing is written')
  return outcome
}

function assertPrints({ code, stdout, stderr }: Outcome, text: string): void {
  assert.equal(stderr, '')
  assert.equal(stdout, text)
  assert.equal(code, 0)
}

const addresses = `\
lab (v0.16.1, native)

Addresses
Service          address        pool       node  path     sure
traefik/traefik  192.168.28.60  edge-pool  nuc1  layer 2  certain
gitea/ssh        192.168.28.61  edge-pool  nuc2  layer 2  certain
nginx/nginx      192.168.28.62  edge-pool  nuc4  layer 2  certain
load: nuc1 1, nuc2 1, nuc4 1 (Services per node)
`

const times = /\nHow long it takes:\n- Layer 2: .*\n- BGP: .*\n- How long your network takes .*\n$/u

test('a cluster in calm', async () => {
  assertPrints(await simulated([], `${pool}, ${nodes}, ${services}`), addresses)
})

test('a node that is down', async () => {
  const { code, stdout } = await simulated(['lab', '--down', 'nuc2'], `${pool}, ${nodes}, ${services}`)
  assert.equal(code, 0)
  assert.match(stdout, times)
  assert.equal(
    stdout.replace(times, ''),
    `${addresses}
With nuc2 down
Service          now                    then    effect
traefik/traefik  192.168.28.60 on nuc1  nuc1    unchanged
gitea/ssh        192.168.28.61 on nuc2  nobody  LOST: nobody is left to answer
nginx/nginx      192.168.28.62 on nuc4  nuc4    unchanged
load: nuc1 1, nuc4 1 (Services per node)
`,
  )
})

test('each node in turn, and several together', async () => {
  const { stdout } = await simulated(['--down', 'each', '--down', 'nuc1,nuc4'], `${pool}, ${nodes}, ${services}`)
  assert.deepEqual(stdout.match(/^With .*$/gmu), [
    'With nuc1 down',
    'With nuc2 down',
    'With nuc4 down',
    'With nuc1 and nuc4 down',
  ])
  assert.match(
    stdout.split('With nuc1 down')[1]!,
    /^traefik\/traefik .* moves: what goes through it breaks off once$/mu,
  )
  assert.match(stdout.split('With nuc1 and nuc4 down')[1]!, /^load: nuc2 3 \(Services per node\)$/mu)
})

test('no node is left', async () => {
  const { stdout } = await simulated(['--down', 'nuc1,nuc2,nuc4'], `${pool}, ${nodes}, ${services}`)
  assert.match(stdout, /^no node is left$/mu)
  assert.doesNotMatch(stdout, /has no nodes/u)
})

test('another order gives another address', async () => {
  const fields = `${pool}, ${nodes}, services: { 'traefik/traefik': {}, 'nginx/nginx': {} }`
  const addressOf = async (args: readonly string[]) =>
    /^traefik\/traefik +(\S+)/mu.exec((await simulated(args, fields)).stdout)?.[1]
  assert.equal(await addressOf([]), '192.168.28.60')
  assert.equal(await addressOf(['--order', 'nginx/nginx']), '192.168.28.61')
  assert.equal(await addressOf(['--order', 'traefik/traefik,nginx/nginx']), '192.168.28.60')
})

test('a rebuild says who keeps its address, who may swap, who waits and who takes from whom', async () => {
  const some = `services: {
    'traefik/traefik': { loadBalancerIPs: '192.168.28.60' },
    'k3s-dns/k3s-dns': { loadBalancerIPs: '192.168.28.75' },
    'gitea/ssh': {},
    'nginx/nginx': {},
    'lab/cloud': { loadBalancerClass: 'example.org/cloud' },
  }`
  const { stdout } = await simulated(['--rebuild'], `${pool}, ${nodes}, ${some}`)
  assert.equal(
    stdout.slice(stdout.indexOf('A rebuild')),
    `\
A rebuild from nothing, the Services coming back in any order
Service          gets
traefik/traefik  192.168.28.60 or pending                         its address can be taken first by gitea/ssh, nginx/nginx
k3s-dns/k3s-dns  192.168.28.75                                    keeps its address
gitea/ssh        192.168.28.60 or 192.168.28.61 or 192.168.28.62  may swap: nothing but its status holds it
nginx/nginx      192.168.28.60 or 192.168.28.61 or 192.168.28.62  may swap: nothing but its status holds it
lab/cloud        pending                                          stays pending
all 120 orders were tried
`,
  )
  assert.match(stdout, /^lab\/cloud +none: MetalLB leaves it alone +– +– +– +certain$/mu)
})

test('addresses that may vary stand below each other', async () => {
  const two = pool.replace('pools: {', `pools: { attic: { addresses: ['10.9.0.0/28'], segment: 'routed' },`)
  const { stdout } = await simulated(
    [],
    `${two.replace(`['edge-pool']`, `['edge-pool', 'attic']`)}, ${nodes}, services: { 'traefik/traefik': {} }`,
  )
  const rows = stdout.split('\n').filter((line) => line.endsWith('may vary'))
  assert.deepEqual(rows.map((row) => row.replace(/ +(nuc\d|layer 2|may vary)/gu, '').trim()).toSorted(), [
    '192.168.28.60  edge-pool',
    'traefik/traefik  10.9.0.0       attic',
  ])
})

test('Markdown has a table for each section', async () => {
  const { stdout } = await simulated(['--format', 'markdown', '--down', 'nuc2'], `${pool}, ${nodes}, ${services}`)
  assert.match(
    stdout,
    /^### lab \(v0\.16\.1, native\)\n\n#### Addresses\n\n\| Service \| address \| pool \| node \| path \| sure \|\n\| --- \| --- \| --- \| --- \| --- \| --- \|\n\| traefik\/traefik \| 192\.168\.28\.60 \| edge-pool \| nuc1 \| layer 2 \| certain \|\n/u,
  )
  assert.match(stdout, /^#### With nuc2 down\n\n\| Service \| now \| then \| effect \|$/mu)
  assert.match(stdout, /^\| gitea\/ssh \| 192\.168\.28\.61 on nuc2 \| nobody \| LOST: nobody is left to answer \|$/mu)
})

test('JSON has everything, for each cluster', async () => {
  const { code, stdout, stderr } = await simulated(
    ['--format', 'json', '--down', 'nuc2', '--rebuild'],
    `${pool}, ${nodes}, ${services}`,
    {
      'overlays/attic/cluster.ts': definition(
        `release: 'v0.13.12', backend: 'native', pools: { lab: { addresses: ['10.9.0.0/28'], segment: 'routed' } }, l2Advertisements: { lan: { ipAddressPools: ['lab'] } }`,
      ),
    },
  )
  assert.equal(stderr, '')
  assert.equal(code, 0)
  const { clusters } = JSON.parse(stdout) as { clusters: Record<string, unknown>[] }
  const [attic, lab] = clusters
  assert.deepEqual(attic, {
    name: 'attic',
    release: 'v0.13.12',
    backend: 'native',
    services: [],
    load: {},
    capped: false,
    failures: [],
    rebuild: { services: [], orders: 1, complete: true },
  })
  const { failures } = lab as {
    failures: { down: string[]; load: object; shifts: Record<'service' | 'effect' | 'before' | 'after', unknown>[] }[]
  }
  assert.deepEqual(
    failures.map(({ down, load, shifts }) => [down, load, shifts.map(({ service, effect }) => [service, effect])]),
    [
      [
        ['nuc2'],
        { nuc1: 1, nuc4: 1 },
        [
          ['traefik/traefik', 'unchanged'],
          ['gitea/ssh', 'lost'],
          ['nginx/nginx', 'unchanged'],
        ],
      ],
    ],
  )
  const { before, after } = failures[0]!.shifts[1]!
  const idle = { nuc1: 'notOwner', nuc4: 'notOwner' }
  const ssh = { ips: ['192.168.28.61'], pool: 'edge-pool' }
  assert.deepEqual(before, {
    ...ssh,
    leader: 'nuc2',
    layer2: { ...idle, nuc2: '' },
    bgp: { ...idle, nuc2: 'notOwner' },
  })
  assert.deepEqual(after, { ...ssh, leader: null, layer2: idle, bgp: idle })
})

test('a cluster without nodes says that nobody knows who answers', async () => {
  const { stdout } = await simulated(['--down', 'each'], `${pool}, services: { 'traefik/traefik': {} }`)
  assert.match(stdout, /^traefik\/traefik +192\.168\.28\.60 +edge-pool +– +– +certain$/mu)
  assert.match(stdout, /^who answers is not known: the definition has no nodes$/mu)
  assert.doesNotMatch(stdout, /^With/mu)
})

test('a cluster without Services has nothing to show, and says what is lacking', async () => {
  assertPrints(
    await simulated([], `${pool}, ${nodes}`),
    `lab (v0.16.1, native)

Addresses
no Service is known: name some, services: { 'traefik/traefik': {} }
load: nuc1 0, nuc2 0, nuc4 0 (Services per node)
`,
  )
})

for (const [name, args, says] of [
  ['an unknown node', ['--down', 'nuc3'], /there is no node "nuc3"\nhelp: there are: each, nuc1, nuc2, nuc4\n$/u],
  ['one unknown node of two', ['--down', 'nuc1,nuc3'], /there is no node "nuc3"/u],
  ['an unknown Service', ['--order', 'traefik'], /there is no Service "traefik"\nhelp: there are: traefik\/traefik, /u],
  ['an unknown cluster', ['lap'], /there is no cluster "lap"\nhelp: did you mean "lab"\?/u],
  ['an unknown format', ['--format', 'yaml'], /one of text, json, markdown/u],
] as const) {
  test(`${name} is wrong usage`, async () => {
    const { code, stdout, stderr } = await simulated(args, `${pool}, ${nodes}, ${services}`)
    assert.equal(code, 2)
    assert.equal(stdout, '')
    assert.match(stderr, says)
  })
}

test('a node of one cluster is no mistake in another', async () => {
  const { code, stdout } = await simulated(['--down', 'nuc2'], `${pool}, ${nodes}, ${services}`, {
    'overlays/attic/cluster.ts': definition(
      `release: 'v0.16.1', nodes: { w1: {} }, pools: { lab: { addresses: ['10.9.0.0/28'], segment: 'routed' } }, l2Advertisements: { lan: { ipAddressPools: ['lab'] } }`,
    ),
  })
  assert.equal(code, 0)
  assert.deepEqual(stdout.match(/^(?:With .*|\S+ \(v.*)$/gmu), [
    'attic (v0.16.1, frr-k8s)',
    'lab (v0.16.1, native)',
    'With nuc2 down',
  ])
})

test('a cluster that build refuses is left out, and said', async (t) => {
  const broken = { 'overlays/attic/cluster.ts': definition(`release: 'v0.16.1', pools: {}, nodez: {}`) }
  const says = 'attic is not simulated: metallb-overlays build attic says why\n'
  await t.test('beside others', async () => {
    const { code, stdout, stderr } = await simulated([], `${pool}, ${nodes}, ${services}`, broken)
    assert.deepEqual([code, stdout, stderr], [1, addresses, says])
  })
  await t.test('alone, whatever is asked of it', async () => {
    const { code, stdout, stderr } = await simulated(['attic', '--down', 'w1'], `${pool}`, broken)
    assert.deepEqual([code, stdout, stderr], [1, '', says])
  })
  await t.test('for a Service that cannot be read', async () => {
    const { code, stdout, stderr } = await simulated(
      [],
      `${pool}, services: { 'traefik/traefik': { loadBalancerIPs: 'none' } }`,
    )
    const said = 'lab is not simulated: metallb-overlays build lab says why\n'
    assert.deepEqual([code, stdout, stderr], [1, '', said])
  })
})

test('a Service that gets no address stands in the table, with the reason', async () => {
  const fields = `${pool}, services: { 'gitea/ssh': {}, 'traefik/traefik': { loadBalancerIPs: '10.0.0.1' } }`
  const { code, stdout, stderr } = await simulated([], fields)
  const said = 'lab has Services that are not served: metallb-overlays build lab says why\n'
  assert.deepEqual([code, stderr], [1, said])
  assert.match(stdout, /^gitea\/ssh +\d/mu)
  assert.match(stdout, /^traefik\/traefik +pending \(requested-address-in-no-pool\) +– +– +– +certain$/mu)
})

test('a cluster whose YAML cannot be read is refused, not simulated as if it had no pools', async () => {
  const cwd = await repository({
    'overlays/lab/cluster.ts': `import { defineCluster, fromKustomization } from 'metallb-overlays'
      export default defineCluster({ release: 'v0.16.1', resources: fromKustomization('clusters/lab') })`,
    'clusters/lab/pool.yaml': 'apiVersion: metallb.io/v1beta1\n\tkind: IPAddressPool\n',
  })
  for (const args of [['simulate'], ['explain-service', 'traefik/traefik']]) {
    const { code, stdout, stderr } = await metallbOverlays(args, { cwd })
    assert.deepEqual([code, stdout], [1, ''])
    assert.match(stderr, /^lab is (?:not simulated|left out): metallb-overlays build lab says why\n$/)
  }
  const built = await metallbOverlays(['build'], { cwd })
  assert.match(built.stdout, /^error\[yaml-syntax\]/)
  assert.doesNotMatch(built.stdout, /nothing-configured/)
})
