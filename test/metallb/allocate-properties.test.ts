import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { acceptedSetOf } from '../../src/metallb/accepted-set.ts'
import { allocate } from '../../src/metallb/allocate.ts'
import type { Outcome } from '../../src/metallb/allocate.ts'
import { behaviourOf } from '../../src/metallb/allocator/behaviour.ts'
import { poolDirectoryOf } from '../../src/metallb/allocator/pool-directory.ts'
import { serviceOf } from '../../src/metallb/allocator/service.ts'
import { Simulator } from '../../src/metallb/allocator/simulator.ts'
import { bgpTypes } from '../../src/metallb/target.ts'
import type { Target } from '../../src/metallb/judge.ts'
import { releases } from '../../src/release/releases.ts'
import type { AllocateVector } from '../vectors/allocate-vector.ts'
import { readVectors } from '../vectors/read-vectors.ts'
import { isService, keyOf, poolHolding, withStatus } from './allocation.ts'
import type { ServiceObject } from './allocation.ts'

const vectors = ['allocate', 'reassign'].flatMap((name) =>
  readVectors<AllocateVector>(new URL(`../vectors/${name}.jsonl.gz`, import.meta.url)),
)
const vector = fc.constantFrom(...vectors)
const target: fc.Arbitrary<Target> = fc.record({
  metallbVersion: fc.constantFrom(...releases),
  bgpType: fc.constant('frr' as const),
})

test('in no world do two Services share an address without the same key, or a port', () => {
  fc.assert(
    fc.property(vector, target, ({ objects }, at) => {
      const services = objects.filter(isService)
      for (const world of allocate(objects, at).worlds) assertSharing(services, world, at)
    }),
    { numRuns: 400 },
  )
})

test('an address is of the pool that is named', () => {
  fc.assert(
    fc.property(vector, target, ({ objects }, at) => {
      for (const outcome of outcomesOf(objects, at)) {
        if ('ips' in outcome) for (const ip of outcome.ips) assert.equal(poolHolding(objects, ip), outcome.pool)
      }
    }),
    { numRuns: 400 },
  )
})

test('nothing hangs on the order of what is not a Service', () => {
  const shuffled = vector.chain(({ objects }) =>
    fc.tuple(fc.constant(objects), fc.shuffledSubarray([...objects], { minLength: objects.length })),
  )
  fc.assert(
    fc.property(shuffled, target, ([objects, mixed], at) => {
      const reordered = [...mixed.filter((each) => !isService(each)), ...objects.filter(isService)]
      assert.deepEqual(sorted(allocate(reordered, at)), sorted(allocate(objects, at)))
    }),
    { numRuns: 300 },
  )
})

test('a Service keeps its address, whichever it got, when all of them come again', () => {
  fc.assert(
    fc.property(vector, target, ({ objects }, at) => {
      const services = objects.filter(isService).map(ofOneFamily)
      const others = objects.filter((each) => !isService(each))
      for (const world of allocate([...others, ...services], at).worlds.slice(0, 5)) {
        const again = services.map((each) => withStatus(each, world[keyOf(each)]!))
        assert.deepEqual(allocate([...others, ...again], at).worlds, [world])
      }
    }),
    { numRuns: 200 },
  )
})

test('a Service that leaves and comes back finds the state that it left', () => {
  const leaving = vector.chain(({ objects }) =>
    fc.tuple(fc.constant(objects), fc.nat(objects.filter(isService).length - 1)),
  )
  fc.assert(
    fc.property(leaving, target, ([objects, index], at) => {
      const services = objects.filter(isService).map(ofOneFamily).map(alone)
      const others = objects.filter((each) => !isService(each))
      const gone = services[index]!
      for (const world of allocate([...others, ...services], at).worlds.slice(0, 5)) {
        const served = services.filter((each) => 'ips' in world[keyOf(each)]!)
        if (!served.includes(gone)) continue
        const stayed = served.filter((each) => each !== gone).map((each) => withStatus(each, world[keyOf(each)]!))
        const { worlds } = allocate([...others, ...stayed, gone], at)
        const before = Object.fromEntries(served.map((each) => [keyOf(each), world[keyOf(each)]]))
        assert.ok(worlds.some((each) => sorted(each) === sorted(before)))
      }
    }),
    { numRuns: 200 },
  )
})

test('where the states are too many, no outcome is missing', () => {
  fc.assert(
    fc.property(vector, target, fc.integer({ min: 1, max: 6 }), ({ objects }, at, states) => {
      const exact = allocate(objects, at)
      if (exact.capped) return
      for (const [key, outcomes] of roughly(objects, at, states)) {
        const rough = new Set(outcomes.map(sorted))
        for (const outcome of exact.services[key]!.outcomes) assert.ok(rough.has(sorted(outcome)))
      }
    }),
    { numRuns: 600 },
  )
})

test('no JSON value makes allocate throw', () => {
  const service = fc.record({
    apiVersion: fc.constant('v1'),
    kind: fc.constant('Service'),
    metadata: fc.oneof(fc.jsonValue(), fc.record({ name: fc.jsonValue(), annotations: fc.jsonValue() })),
    spec: fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...specFields), fc.jsonValue())),
    status: fc.oneof(fc.jsonValue(), fc.record({ loadBalancer: fc.record({ ingress: fc.jsonValue() }) })),
  })
  const pools = vectors[0]!.objects.filter((each) => !isService(each))
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.jsonValue(), service)), fc.boolean(), target, (objects, hasPools, at) => {
      assert.ok(allocate(hasPools ? [...pools, ...objects] : objects, at).worlds.length <= 1_024)
    }),
    { numRuns: 1000 },
  )
  for (const bgpType of bgpTypes) assert.deepEqual(allocate([], { metallbVersion: 'v0.16.1', bgpType }).worlds, [{}])
})

const specFields = [
  'type',
  'ports',
  'clusterIP',
  'clusterIPs',
  'ipFamilies',
  'ipFamilyPolicy',
  'selector',
  'loadBalancerIP',
]

function assertSharing(services: readonly ServiceObject[], world: Readonly<Record<string, Outcome>>, at: Target): void {
  const release = acceptedSetOf([], at)!.release
  const behaviour = behaviourOf(release)
  const holders = new Map<string, ServiceObject[]>()
  for (const service of services) {
    const outcome = world[keyOf(service)]!
    for (const ip of 'ips' in outcome ? outcome.ips : []) holders.set(ip, [...(holders.get(ip) ?? []), service])
  }
  for (const sharing of holders.values()) {
    if (sharing.length < 2) continue
    const keys = sharing.map(({ metadata }) => sharingKeyOf(metadata.annotations ?? {}, behaviour.ownPrefix))
    assert.equal(new Set(keys).size, 1)
    assert.notEqual(keys[0], '')
    const ports = sharing.flatMap(({ spec }) => spec.ports.map(({ port, protocol }) => `${port}/${protocol}`))
    assert.equal(new Set(ports).size, ports.length)
  }
}

function sharingKeyOf(annotations: Readonly<Record<string, string>>, ownPrefix: boolean): string {
  const own = ownPrefix ? annotations['metallb.io/allow-shared-ip'] : undefined
  return own ?? annotations['metallb.universe.tf/allow-shared-ip'] ?? ''
}

function outcomesOf(objects: readonly unknown[], at: Target): readonly Outcome[] {
  return Object.values(allocate(objects, at).services).flatMap(({ outcomes }) => outcomes)
}

/** Without what makes MetalLB take a second look: two families, and requests that put addresses in another order. */
function ofOneFamily(service: ServiceObject): ServiceObject {
  const [clusterIP] = service.spec.clusterIPs
  return {
    ...service,
    status: {},
    spec: { ...service.spec, clusterIP, clusterIPs: [clusterIP], ipFamilyPolicy: 'SingleStack' },
  }
}

/** Asks for no address and shares none: others cannot make it prefer another one. */
function alone(service: ServiceObject): ServiceObject {
  const { name, namespace } = service.metadata
  const { loadBalancerIP: _, ...spec } = service.spec
  return { ...service, metadata: { ...service.metadata, name, namespace, annotations: {} }, spec }
}

function roughly(
  objects: readonly unknown[],
  at: Target,
  states: number,
): readonly (readonly [string, readonly Outcome[]])[] {
  const accepted = acceptedSetOf(objects, at)
  if (accepted === undefined) return []
  const behaviour = behaviourOf(accepted.release)
  const simulator = new Simulator(poolDirectoryOf(accepted.pools, behaviour), behaviour, { states, trials: 1_000 })
  return accepted.services.map((resource) => {
    const service = serviceOf(resource, behaviour)
    return [service.key, simulator.offer(service)]
  })
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (Array.isArray(each)) return each.map((item) => JSON.stringify(item)).toSorted()
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
