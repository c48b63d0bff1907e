import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allocate } from '../../src/metallb/allocate.ts'
import type { Outcome } from '../../src/metallb/allocate.ts'
import { pool } from './build.ts'
import { dualStack, service } from './service.ts'

const home = pool('metallb-pool', ['10.0.1.60-10.0.1.69'])
const lan = pool('lan', ['192.0.2.0/30'])
const dmz = pool('dmz', ['198.51.100.0/30'])
const edge = pool('edge', ['203.0.113.4/31', '2001:db8::4/127'])
const traefik = service('traefik', {
  wants: { loadBalancerIPs: '10.0.1.60', 'allow-shared-ip': 'front' },
  ports: ['80/TCP', '443/TCP'],
})

type Case = {
  readonly story: string
  readonly objects: readonly object[]
  /** Of the last Service: `ip+ip of pool`, or why it waits. */
  readonly becomes: readonly string[]
  readonly release?: string
}

const cases: readonly Case[] = [
  { story: 'traefik asks for .60 and gets it', objects: [home, traefik], becomes: ['10.0.1.60 of metallb-pool'] },
  {
    story: 'gitea-ssh joins traefik on .60: the same key and another port',
    objects: [
      home,
      traefik,
      service('gitea-ssh', { wants: { loadBalancerIPs: '10.0.1.60', 'allow-shared-ip': 'front' }, ports: ['22/TCP'] }),
    ],
    becomes: ['10.0.1.60 of metallb-pool'],
  },
  {
    story: 'gitea-ssh has no key: .60 is not for it',
    objects: [home, traefik, service('gitea-ssh', { wants: { loadBalancerIPs: '10.0.1.60' }, ports: ['22/TCP'] })],
    becomes: ['sharing-conflict'],
  },
  {
    story: 'a second ingress has the key, but 443 is taken',
    objects: [home, traefik, service('nginx', { wants: { loadBalancerIPs: '10.0.1.60', 'allow-shared-ip': 'front' } })],
    becomes: ['port-conflict'],
  },
  {
    story: 'externalTrafficPolicy Local shares with the same pods only',
    objects: [
      home,
      traefik,
      service('gitea-ssh', {
        wants: { loadBalancerIPs: '10.0.1.60', 'allow-shared-ip': 'front' },
        ports: ['22/TCP'],
        spec: { externalTrafficPolicy: 'Local', selector: { app: 'gitea' } },
      }),
    ],
    becomes: ['sharing-conflict'],
  },
  {
    story: 'k3s-dns shares 53 over TCP and UDP, and lands on the first address that has its key',
    objects: [
      home,
      service('traefik'),
      service('k3s-dns-tcp', { wants: { 'allow-shared-ip': 'dns' }, ports: ['53/TCP'] }),
      service('k3s-dns', { wants: { 'allow-shared-ip': 'dns' }, ports: ['53/UDP'] }),
    ],
    becomes: ['10.0.1.61 of metallb-pool'],
  },
  {
    story: 'a shared address further down is found although others refused before',
    objects: [
      home,
      ...['10.0.1.63', '10.0.1.64', '10.0.1.65'].map((ip) =>
        service(`web-on-${ip}`, { wants: { loadBalancerIPs: ip, 'allow-shared-ip': 'web' } }),
      ),
      service('wiki', { wants: { 'allow-shared-ip': 'web' } }),
      service('wiki-http3', { wants: { 'allow-shared-ip': 'web', loadBalancerIPs: '10.0.1.61' }, ports: ['443/UDP'] }),
      service('blog', { wants: { 'allow-shared-ip': 'web' } }),
    ],
    becomes: ['10.0.1.61 of metallb-pool'],
  },
  {
    story: 'two pools for everybody: either',
    objects: [lan, dmz, service('wiki')],
    becomes: ['192.0.2.0 of lan', '198.51.100.0 of dmz'],
  },
  {
    story: 'the requested pool, although it assigns nothing unasked',
    objects: [
      lan,
      pool('attic', ['192.0.2.8/30'], { autoAssign: false }),
      service('radio', { wants: { 'address-pool': 'attic' } }),
    ],
    becomes: ['192.0.2.8 of attic'],
  },
  {
    story: 'a pool that is not there',
    objects: [lan, service('radio', { wants: { 'address-pool': 'attic' } })],
    becomes: ['unknown-pool'],
  },
  {
    story: 'buggy addresses are passed over',
    objects: [pool('old', ['192.0.2.0/30'], { avoidBuggyIPs: true }), service('radio')],
    becomes: ['192.0.2.1 of old'],
  },
  {
    story: 'and cannot be asked for',
    objects: [
      pool('old', ['192.0.2.0/30'], { avoidBuggyIPs: true }),
      service('radio', { wants: { loadBalancerIPs: '192.0.2.0' } }),
    ],
    becomes: ['requested-address-in-no-pool'],
  },
  {
    story: 'before v0.13.4 they were handed out',
    release: 'v0.13.3',
    objects: [pool('old', ['192.0.2.0/30'], { avoidBuggyIPs: true }), service('radio')],
    becomes: ['192.0.2.0 of old'],
  },
  {
    story: 'the last address is gone',
    objects: [pool('one', ['192.0.2.7/32']), service('first'), service('second')],
    becomes: ['no-available-address'],
  },
  {
    story: 'a requested pool that is full',
    objects: [pool('one', ['192.0.2.7/32']), service('first'), service('second', { wants: { 'address-pool': 'one' } })],
    becomes: ['pool-exhausted'],
  },
  {
    story: 'both families from one pool',
    objects: [edge, lan, service('web', { clusterIPs: dualStack, spec: { ipFamilyPolicy: 'RequireDualStack' } })],
    becomes: ['203.0.113.4+2001:db8::4 of edge'],
  },
  {
    story: 'PreferDualStack takes one family where no pool has both',
    objects: [lan, service('web', { clusterIPs: dualStack, spec: { ipFamilyPolicy: 'PreferDualStack' } })],
    becomes: ['192.0.2.0 of lan'],
  },
  {
    story: 'before v0.14.9 it waits',
    release: 'v0.14.8',
    objects: [lan, service('web', { clusterIPs: dualStack, spec: { ipFamilyPolicy: 'PreferDualStack' } })],
    becomes: ['no-available-address'],
  },
  {
    story: 'two requests at once',
    objects: [lan, service('web', { wants: { loadBalancerIPs: '192.0.2.1' }, spec: { loadBalancerIP: '192.0.2.1' } })],
    becomes: ['two-address-requests'],
  },
  {
    story: 'metallb.io annotations are not read before v0.14.9',
    release: 'v0.14.8',
    objects: [lan, service('web', { wants: { loadBalancerIPs: '192.0.2.3' } })],
    becomes: ['192.0.2.0 of lan'],
  },
  {
    story: 'an older annotation gives way to the new one',
    objects: [
      lan,
      service('web', {
        wants: { loadBalancerIPs: '192.0.2.3' },
        annotations: { 'metallb.universe.tf/loadBalancerIPs': '192.0.2.2' },
      }),
    ],
    becomes: ['192.0.2.3 of lan'],
  },
  {
    story: 'a Service of another load balancer class',
    objects: [lan, service('web', { spec: { loadBalancerClass: 'example.org/other' } })],
    becomes: ['ignored'],
  },
  {
    story: 'an address in the status is kept',
    objects: [lan, service('web', { has: ['192.0.2.3'] })],
    becomes: ['192.0.2.3 of lan'],
  },
  {
    story: 'unless no pool has it any more',
    objects: [lan, service('web', { has: ['192.0.2.9'] })],
    becomes: ['192.0.2.0 of lan'],
  },
  {
    story: 'or another pool is asked for',
    objects: [lan, dmz, service('web', { has: ['192.0.2.3'], wants: { 'address-pool': 'dmz' } })],
    becomes: ['198.51.100.0 of dmz'],
  },
  {
    story: 'a pool for a namespace goes before the others',
    objects: [
      lan,
      pool('infra', ['198.51.100.8/30'], { serviceAllocation: { namespaces: ['infra'] } }),
      service('ntp', { namespace: 'infra' }),
    ],
    becomes: ['198.51.100.8 of infra'],
  },
  {
    story: 'the lower priority goes first, none goes last',
    objects: [pinned('a', 0), pinned('b', 20), pinned('c', 10), service('ntp')],
    becomes: ['10.3.0.0 of c'],
  },
  {
    story: 'without any priority the last name goes first',
    objects: [pinned('a', 0), pinned('b', 0), pinned('c', 0), service('ntp')],
    becomes: ['10.3.0.0 of c'],
  },
  {
    story: 'equal priorities for a namespace: any',
    objects: [
      pool('a', ['10.1.0.0/30'], { serviceAllocation: { priority: 5, namespaces: ['default'] } }),
      pool('b', ['10.2.0.0/30'], { serviceAllocation: { priority: 5, namespaces: ['default'] } }),
      service('ntp'),
    ],
    becomes: ['10.1.0.0 of a', '10.2.0.0 of b'],
  },
]

for (const { story, objects, becomes, release = 'v0.16.1' } of cases) {
  test(story, () => {
    const { services, capped } = allocate(objects, { metallbVersion: release, bgpType: 'frr' })
    const [, { outcomes, certain }] = Object.entries(services).at(-1)!
    assert.deepEqual(outcomes.map(text).toSorted(), becomes.toSorted())
    assert.equal(certain, becomes.length === 1)
    assert.equal(capped, false)
  })
}

test('pools of a namespace keep their order for all of its Services', () => {
  const pools = ['a', 'b'].map((name, at) =>
    pool(name, [`10.${at}.0.0/30`], { serviceAllocation: { priority: 5, namespaces: ['infra'] } }),
  )
  const services = ['ntp', 'dns'].map((name) => service(name, { namespace: 'infra' }))
  const { worlds } = allocate([...pools, ...services], { metallbVersion: 'v0.16.1', bgpType: 'frr' })
  const texts = worlds.map((world) => Object.values(world).map(text).join(', '))
  assert.deepEqual(texts.toSorted(), ['10.0.0.0 of a, 10.0.0.1 of a', '10.1.0.0 of b, 10.1.0.1 of b'])
})

test('a set that MetalLB rejects answers for no Service', () => {
  const target = { metallbVersion: 'v0.16.1', bgpType: 'frr' } as const
  const empty = { services: {}, worlds: [], capped: false }
  assert.deepEqual(allocate([pool('a', ['192.0.2.0/24']), pool('b', ['192.0.2.7/32']), traefik], target), empty)
  assert.deepEqual(allocate([pool('a', ['192.0.2.0/24'], { autoAssign: 'yes' }), traefik], target), empty)
})

test('a thousand Services on three pools: bounded worlds, and nobody is said to wait', () => {
  const pools = [1, 2, 3].map((at) => pool(`rack-${at}`, [`10.${at}.0.0/16`]))
  const services = Array.from({ length: 1000 }, (_, at) => service(`web-${at}`))
  const {
    worlds,
    capped,
    services: answers,
  } = allocate([...pools, ...services], { metallbVersion: 'v0.16.1', bgpType: 'frr' })
  assert.ok(capped && worlds.length > 0 && worlds.length <= 1024)
  for (const { certain, outcomes } of Object.values(answers)) {
    assert.ok(!certain && outcomes.every((outcome) => 'ips' in outcome))
  }
})

/** Selects every Service. */
function pinned(name: string, priority: number): object {
  const third = name.charCodeAt(0) - 96
  return pool(name, [`10.${third}.0.0/30`], { serviceAllocation: { priority, serviceSelectors: [{}] } })
}

function text(outcome: Outcome): string {
  return 'pending' in outcome ? outcome.pending : `${outcome.ips.join('+')} of ${outcome.pool}`
}
