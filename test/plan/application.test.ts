import assert from 'node:assert/strict'
import { test } from 'node:test'
import { webhookOf } from '../../src/metallb/webhook/webhook.ts'
import type { Webhook } from '../../src/metallb/webhook/webhook.ts'
import type { Target } from '../../src/metallb/target.ts'
import { permutationsOf } from '../../src/plan/orders.ts'
import { routeOf } from '../../src/plan/route.ts'
import { applied, stepsBetween } from '../../src/plan/step.ts'
import type { Step } from '../../src/plan/step.ts'

const newest: Target = { metallbVersion: 'v0.16.1', bgpType: 'frr' }

test('a range moves between pools: it leaves the one before it enters the other', () => {
  const before = [pool('attic', '10.0.0.1-10.0.0.8'), pool('office', '10.0.0.9-10.0.0.16')]
  const after = [pool('attic', '10.0.0.1-10.0.0.12'), pool('office', '10.0.0.13-10.0.0.16')]
  const { route, steps, deliveries } = routeOf(before, after, webhook())
  assert.equal(route, 'ordered')
  assert.deepEqual(steps.map(textOf), ['update office', 'update attic'])
  assert.deepEqual(outcomes(deliveries), { argo: 'retried', flux: 'stuck', kubectl: 'retried' })
})

test('two pools swap their addresses: only by way of a state between', () => {
  const before = [pool('attic', '10.0.0.1-10.0.0.8'), pool('office', '10.0.0.9-10.0.0.16')]
  const after = [pool('attic', '10.0.0.9-10.0.0.16'), pool('office', '10.0.0.1-10.0.0.8')]
  const { route, steps, deliveries } = routeOf(before, after, webhook())
  assert.equal(route, 'detour')
  assert.deepEqual(steps.map(textOf), ['delete attic, for a while', 'update office', 'create attic'])
  assert.deepEqual(outcomes(deliveries), { argo: 'stuck', flux: 'stuck', kubectl: 'stuck' })
})

test('two pools swap the half of their addresses: one keeps what it has on both sides', () => {
  const before = [pool('attic', '10.0.0.1-10.0.0.4', '10.0.0.20-10.0.0.23'), pool('office', '10.0.0.9-10.0.0.12')]
  const after = [pool('attic', '10.0.0.1-10.0.0.4', '10.0.0.9-10.0.0.12'), pool('office', '10.0.0.20-10.0.0.23')]
  const { steps } = routeOf(before, after, webhook())
  assert.deepEqual(steps.map(textOf), ['update attic, for a while', 'update office', 'update attic'])
})

test('Argo CD deletes first, and applies nothing where that is refused', () => {
  const before = [peer('tor', { bfdProfile: 'fast' }), profile('fast')]
  const { route, steps, deliveries } = routeOf(before, [peer('tor', {})], webhook())
  assert.equal(route, 'ordered')
  assert.deepEqual(steps.map(textOf), ['update tor', 'delete fast'])
  assert.deepEqual(outcomes(deliveries), { argo: 'stuck', flux: 'once', kubectl: 'once' })
})

test('Argo CD goes wave by wave: what waits for a later one is not in its way', () => {
  const used = annotated(profile('fast'), { 'argocd.argoproj.io/sync-options': 'PruneLast=true' })
  const { deliveries } = routeOf([peer('tor', { bfdProfile: 'fast' }), used], [peer('tor', {})], webhook())
  assert.equal(deliveries.argo.outcome, 'once')
  const early = { 'argocd.argoproj.io/sync-wave': '1' }
  const late = { 'argocd.argoproj.io/sync-wave': '2' }
  const sides = [
    [annotated(pool('attic', '10.0.0.1-10.0.0.8'), late), annotated(pool('office', '10.0.0.9-10.0.0.16'), early)],
    [annotated(pool('attic', '10.0.0.1-10.0.0.12'), late), annotated(pool('office', '10.0.0.13-10.0.0.16'), early)],
  ] as const
  assert.equal(routeOf(...sides, webhook()).deliveries.argo.outcome, 'once')
})

test('a Community cannot be updated from v0.14.0 to v0.14.8', () => {
  const sides = [[community('65000:1')], [community('65000:2')]] as const
  const routeIn = (metallbVersion: string) => routeOf(...sides, webhook({ ...newest, metallbVersion })).route
  assert.deepEqual(['v0.13.12', 'v0.14.8', 'v0.14.9'].map(routeIn), ['free', 'detour', 'free'])
})

test('the webhook sees one kind at a time', () => {
  const advertisement = resource('BGPAdvertisement', 'edge', { ipAddressPools: ['attic'], aggregationLength: 24 })
  const wide = pool('attic', '10.0.0.0/24')
  const refuses = webhook()
  assert.equal(refuses({ operation: 'update', object: pool('attic', '10.0.0.0/28') }, [wide, advertisement]), undefined)
  assert.match(
    refuses({ operation: 'create', object: advertisement }, [pool('attic', '10.0.0.0/28')]) ?? '',
    /aggregation/u,
  )
  assert.equal(refuses({ operation: 'create', object: peer('tor', { bfdProfile: 'gone' }) }, []), undefined)
  assert.match(
    refuses({ operation: 'delete', object: profile('fast') }, [peer('tor', { bfdProfile: 'fast' })]) ?? '',
    /is used/u,
  )
})

test('peers that share a node must agree, and since v0.16.0 only those', () => {
  const [left, right] = [
    peer('a', { nodeSelectors: selecting('a1'), routerID: '10.0.0.1' }),
    peer('b', { nodeSelectors: selecting('b1'), routerID: '10.0.0.2', peerAddress: '10.0.0.9' }),
  ]
  const nodes = ['a1', 'b1'].map((name) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels: { host: name } },
  }))
  const saysIn = (metallbVersion: string) =>
    webhookOf({ metallbVersion, bgpType: 'frr' }, { nodes })({ operation: 'create', object: right }, [left])
  assert.equal(saysIn('v0.16.1'), undefined)
  assert.match(saysIn('v0.15.3') ?? '', /router/iu)
})

test('every proposed order is let through, and where none is proposed there is none', () => {
  let [found, detours] = [0, 0]
  for (let seed = 1; seed <= 150; seed++) {
    const random = randomOf(seed)
    const [before, after] = [randomPools(random), randomPools(random)]
    const { route, steps } = routeOf(before, after, webhook())
    const orders = permutationsOf(stepsBetween(before, after))
    const passing = orders.filter((order) => passes(order, before))
    if (route === 'nothing') continue
    if (route === 'detour' || route === 'unknown') {
      assert.deepEqual(passing, [], `seed ${seed}`)
      detours += 1
    } else {
      found += 1
      assert.equal(passing.length === orders.length, route === 'free', `seed ${seed}`)
    }
    if (route === 'unknown') continue
    assert.ok(passes(steps, before), `seed ${seed}`)
    const end = steps.reduce(applied, before)
    assert.deepEqual(stepsBetween(end, after), [], `seed ${seed}`)
  }
  assert.ok(found > 30 && detours > 5, `${found} orders and ${detours} detours were seen`)
})

function passes(steps: readonly Step[], cluster: readonly object[]): boolean {
  const refuses = webhook()
  let state = cluster
  for (const step of steps) {
    if (refuses(step, state) !== undefined) return false
    state = applied(state, step)
  }
  return true
}

/** One to three pools, of blocks of four addresses that no two of them share. */
function randomPools(random: () => number): readonly object[] {
  const owners = Array.from({ length: 4 }, () => Math.floor(random() * 4))
  return ['attic', 'cellar', 'office'].flatMap((name, index) => {
    const blocks = owners.flatMap((owner, block) => (owner === index ? [`10.0.0.${block * 4}/30`] : []))
    return blocks.length > 0 ? [pool(name, ...blocks)] : []
  })
}

function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c_1b_3c_6d) + 0x9e_37_79_b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

function webhook(target = newest): Webhook {
  return webhookOf(target, { namespace: 'metallb-system', nodes: [] })
}

function outcomes(deliveries: ReturnType<typeof routeOf>['deliveries']): object {
  return Object.fromEntries(Object.entries(deliveries).map(([tool, { outcome }]) => [tool, outcome]))
}

function textOf({ operation, name, isDetour }: Step): string {
  return `${operation} ${name}${isDetour ? ', for a while' : ''}`
}

function resource(kind: string, name: string, spec: object): object {
  const version = kind === 'BGPPeer' ? 'v1beta2' : 'v1beta1'
  return { apiVersion: `metallb.io/${version}`, kind, metadata: { name, namespace: 'metallb-system' }, spec }
}

function annotated(value: object, annotations: object): object {
  const { metadata } = value as { readonly metadata: object }
  return { ...value, metadata: { ...metadata, annotations } }
}

function pool(name: string, ...addresses: readonly string[]): object {
  return resource('IPAddressPool', name, { addresses })
}

function peer(name: string, spec: object): object {
  return resource('BGPPeer', name, { myASN: 65_000, peerASN: 65_001, peerAddress: '10.0.0.254', ...spec })
}

function profile(name: string): object {
  return resource('BFDProfile', name, {})
}

function community(value: string): object {
  return resource('Community', 'communities', { communities: [{ name: 'edge', value }] })
}

function selecting(host: string): readonly object[] {
  return [{ matchLabels: { host } }]
}
