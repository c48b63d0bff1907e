import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainAllocation } from '../../src/metallb/explain-allocation.ts'
import { pool } from './build.ts'
import { dualStack, service } from './service.ts'

const lan = pool('lan', ['192.0.2.0/31'])
const attic = pool('attic', ['192.0.2.8/31'], { autoAssign: false })
const infra = pool('infra', ['192.0.2.16/31'], { serviceAllocation: { namespaces: ['infra'] } })
const gold = pool('gold', ['192.0.2.24/31'], {
  serviceAllocation: { serviceSelectors: [{ matchLabels: { tier: 'gold' } }] },
})
const six = pool('six', ['2001:db8::/127'])
const radio = service('radio')

type Case = {
  readonly story: string
  readonly objects: readonly object[]
  readonly asked: string
  /** Of `default/web`: pool by pool, the verdict or why it is passed over. */
  readonly pools: Readonly<Record<string, string>>
}

const cases: readonly Case[] = [
  {
    story: 'the only pool that is for everybody',
    objects: [lan, attic, infra, gold, six, service('web')],
    asked: 'anything',
    pools: {
      attic: 'not-assigned-unasked',
      gold: 'for-other-services',
      infra: 'for-other-namespaces',
      lan: 'taken',
      six: 'no-free-address-of-family',
    },
  },
  {
    story: 'either of two',
    objects: [lan, pool('dmz', ['198.51.100.0/31']), service('web')],
    asked: 'anything',
    pools: { dmz: 'may-be-taken', lan: 'may-be-taken' },
  },
  {
    story: 'a pool that is full',
    objects: [lan, radio, service('tv'), service('web')],
    asked: 'anything',
    pools: { lan: 'no-free-address' },
  },
  {
    story: 'a pinned pool goes first',
    objects: [lan, gold, service('web', { labels: { tier: 'gold' } })],
    asked: 'anything',
    pools: { gold: 'taken', lan: 'after-pinned-pools' },
  },
  {
    story: 'both families go before one',
    objects: [lan, pool('dual', ['198.51.100.0/31', '2001:db8:1::/127']), preferringDualStack()],
    asked: 'anything',
    pools: { dual: 'taken', lan: 'after-better-pool' },
  },
  {
    story: 'a pool that is for nobody',
    objects: [
      lan,
      pool('spare', ['198.51.100.0/31'], { serviceAllocation: { namespaceSelectors: [{ matchLabels: { a: 'b' } }] } }),
      service('web'),
    ],
    asked: 'anything',
    pools: { lan: 'taken', spare: 'for-nobody' },
  },
  {
    story: 'a requested pool',
    objects: [lan, attic, service('web', { wants: { 'address-pool': 'attic' } })],
    asked: 'pool',
    pools: { attic: 'taken', lan: 'not-asked-for' },
  },
  {
    story: 'a requested pool that is not for it',
    objects: [lan, infra, service('web', { wants: { 'address-pool': 'infra' } })],
    asked: 'pool',
    pools: { infra: 'refused', lan: 'not-asked-for' },
  },
  {
    story: 'a requested address',
    objects: [lan, attic, service('web', { wants: { loadBalancerIPs: '192.0.2.9' } })],
    asked: 'addresses',
    pools: { attic: 'taken', lan: 'not-asked-for' },
  },
  {
    story: 'an address that it has',
    objects: [lan, attic, service('web', { has: ['192.0.2.9'] })],
    asked: 'own-addresses',
    pools: { attic: 'taken', lan: 'not-asked-for' },
  },
  {
    story: 'a Service of another class',
    objects: [lan, service('web', { spec: { loadBalancerClass: 'example.org/other' } })],
    asked: 'nothing',
    pools: { lan: 'not-asked-for' },
  },
]

const target = { metallbVersion: 'v0.16.1', bgpType: 'frr' } as const

for (const { story, objects, asked, pools } of cases) {
  test(story, () => {
    const trace = explainAllocation(objects, target, 'default/web')!
    assert.equal(trace.asked, asked)
    assert.deepEqual(Object.fromEntries(trace.pools.map((each) => [each.pool, each.reason ?? each.verdict])), pools)
  })
}

test('no such Service, and a set that MetalLB rejects', () => {
  assert.equal(explainAllocation([lan, radio], target, 'default/web'), undefined)
  assert.equal(explainAllocation([lan, lan, radio], target, 'default/radio'), undefined)
})

function preferringDualStack(): object {
  return service('web', { clusterIPs: dualStack, spec: { ipFamilyPolicy: 'PreferDualStack' } })
}
