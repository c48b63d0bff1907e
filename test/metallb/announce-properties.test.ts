import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { announce } from '../../src/metallb/announce.ts'
import { releases } from '../../src/release/releases.ts'
import type { Target } from '../../src/metallb/judge.ts'
import type { AnnounceVector } from '../vectors/announce-vector.ts'
import { readVectors } from '../vectors/read-vectors.ts'

const vectors = readVectors<AnnounceVector>(new URL('../vectors/announce.jsonl.gz', import.meta.url))
const vector = fc.constantFrom(...vectors)
const target: fc.Arbitrary<Target> = fc.record({
  metallbVersion: fc.constantFrom(...releases),
  bgpType: fc.constant('frr' as const),
})

test('the order of nodes, advertisements and speakers does not matter', () => {
  const shuffled = vector.chain((each) =>
    fc.tuple(fc.constant(each), fc.shuffledSubarray([...each.objects], { minLength: each.objects.length })),
  )
  fc.assert(
    fc.property(shuffled, target, ([each, objects], at) => {
      const { speakers } = each
      const situation = speakers ? { ...each, speakers: speakers.toReversed() } : each
      assert.deepEqual(announce(objects, at, situation), announce(each.objects, at, each))
    }),
    { numRuns: 300 },
  )
})

test('a node that does not lead can go, and every leader stays', () => {
  const leaving = vector.chain((each) => fc.tuple(fc.constant(each), fc.constantFrom(...nodesOf(each))))
  fc.assert(
    fc.property(leaving, target, ([each, gone], at) => {
      const before = announce(each.objects, at, each)
      const after = announce(
        each.objects.filter((object) => nameOf(object) !== gone),
        at,
        without(each, gone),
      )
      for (const [key, { layer2 }] of Object.entries(before)) {
        const { endpoints } = each
        const isLast = endpoints[key]?.every((node) => node === gone) === true
        if (layer2.leader !== gone && !isLast) assert.equal(after[key]?.layer2.leader, layer2.leader)
      }
    }),
    { numRuns: 400 },
  )
})

test('a leader answers, and nobody else', () => {
  fc.assert(
    fc.property(vector, target, (each, at) => {
      for (const { layer2 } of Object.values(announce(each.objects, at, each))) {
        const answering = Object.keys(layer2.nodes).filter((node) => layer2.nodes[node] === '')
        assert.deepEqual(answering, layer2.leader === null ? [] : [layer2.leader])
      }
    }),
    { numRuns: 300 },
  )
})

test('no JSON value makes announce throw', () => {
  const field = fc.dictionary(fc.constantFrom('type', 'conditions', 'loadBalancer', 'unschedulable'), fc.jsonValue())
  const resource = fc.record({
    apiVersion: fc.constant('v1'),
    kind: fc.constantFrom('Service', 'Node'),
    metadata: fc.oneof(fc.jsonValue(), fc.record({ name: fc.jsonValue(), labels: fc.jsonValue() })),
    spec: fc.oneof(fc.jsonValue(), field, fc.constant({ type: 'LoadBalancer' })),
    status: fc.oneof(fc.jsonValue(), field, fc.record({ loadBalancer: fc.record({ ingress: fc.jsonValue() }) })),
  })
  fc.assert(
    fc.property(vector, fc.array(fc.oneof(fc.jsonValue(), resource)), target, (each, objects, at) => {
      assert.equal(typeof announce([...each.objects, ...objects], at, each), 'object')
    }),
    { numRuns: 500 },
  )
})

function nodesOf({ objects }: AnnounceVector): readonly string[] {
  return objects
    .filter((object) => (object as { kind?: string }).kind === 'Node')
    .flatMap((object) => nameOf(object) ?? [])
}

function nameOf(object: unknown): string | undefined {
  return (object as { metadata?: { name?: string } }).metadata?.name
}

/** As a cluster is once a node is gone, its endpoints too. */
function without(each: AnnounceVector, gone: string): AnnounceVector {
  const endpoints = Object.entries(each.endpoints).map(([key, nodes]) => [key, nodes.filter((node) => node !== gone)])
  const rest = { ...each, endpoints: Object.fromEntries(endpoints) as AnnounceVector['endpoints'] }
  return each.speakers ? { ...rest, speakers: each.speakers.filter((node) => node !== gone) } : rest
}
