import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { bgpTypes } from '../../src/metallb/target.ts'
import { judge } from '../../src/metallb/judge.ts'
import type { Target, Verdict } from '../../src/metallb/judge.ts'
import { releases } from '../../src/release/releases.ts'
import type { JudgeVector } from '../vectors/judge-vector.ts'
import { readVectors } from '../vectors/read-vectors.ts'

const vectors = readVectors<JudgeVector>(new URL('../vectors/judge.jsonl.gz', import.meta.url))
const accepted = vectors.filter(({ expect }) => expect.accepted)

const vector = (from: readonly JudgeVector[]): fc.Arbitrary<JudgeVector> => fc.constantFrom(...from)

const target: fc.Arbitrary<Target> = fc.record({
  metallbVersion: fc.constantFrom(...releases),
  bgpType: fc.constantFrom(...bgpTypes),
})

/** The verdict with each index replaced by the one that the object has among `originals`, and without an order. */
function inItself(
  { accepted: is, diagnostics, pools }: Verdict,
  objects: readonly unknown[],
  originals: readonly unknown[],
): unknown {
  const named = diagnostics.map(({ object, related = [], ...rest }) =>
    JSON.stringify([
      rest,
      object === undefined ? null : originals.indexOf(objects[object]),
      related
        .map((each) => JSON.stringify([{ ...each, object: 0 }, originals.indexOf(objects[each.object ?? -1])]))
        .toSorted(),
    ]),
  )
  const sorted = Object.entries(pools).map(([name, { cidrs, l2, bgp }]) =>
    JSON.stringify([name, cidrs, l2.map((each) => JSON.stringify(each)).toSorted(), bgp.toSorted()]),
  )
  return [is, named.toSorted(), sorted.toSorted()]
}

test('any order of the objects gives the same answer', () => {
  const withTwin = vector(vectors).chain(({ objects }) =>
    fc.option(fc.constantFrom(...objects), { nil: undefined }).map((twin) => [...objects, ...copyOf(twin)]),
  )
  const shuffled = withTwin.chain((objects) =>
    fc.tuple(fc.constant(objects), fc.shuffledSubarray(objects, { minLength: objects.length })),
  )
  fc.assert(
    fc.property(shuffled, target, ([objects, reordered], at) => {
      const expected = inItself(judge(objects, at), objects, objects)
      assert.deepEqual(inItself(judge(reordered, at), reordered, objects), expected)
    }),
    { numRuns: 400 },
  )
})

function copyOf(object: unknown): readonly unknown[] {
  return object === undefined ? [] : [structuredClone(object)]
}

test('no JSON value makes judge throw', () => {
  const resource = fc.record({
    apiVersion: fc.constantFrom<unknown>('metallb.io/v1beta1', 'metallb.io/v1beta2', 'v1', null, 7),
    kind: fc.constantFrom(
      'IPAddressPool',
      'BGPPeer',
      'BGPAdvertisement',
      'L2Advertisement',
      'Community',
      'BFDProfile',
      'AddressPool',
      'Secret',
      'Node',
      'Namespace',
      'List',
    ),
    metadata: fc.oneof(
      fc.record({ name: fc.constantFrom<unknown>('lan', '', null, 3), labels: fc.jsonValue() }),
      fc.jsonValue(),
    ),
    items: fc.array(fc.jsonValue()),
    data: fc.jsonValue(),
    spec: fc.oneof(fc.jsonValue(), spec()),
  })
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.jsonValue(), resource)), target, (objects, at) => {
      assert.equal(typeof judge(objects, at).accepted, 'boolean')
    }),
    { numRuns: 1000 },
  )
})

function spec(): fc.Arbitrary<unknown> {
  const names = [
    'addresses',
    'nodeSelectors',
    'serviceAllocation',
    'communities',
    'bgpAdvertisements',
    'peers',
    'holdTime',
  ]
  return fc.dictionary(
    fc.constantFrom(...names, '__proto__', 'constructor', 'localPref', 'passwordSecret'),
    fc.jsonValue(),
  )
}

/** Names that others refer to: leaving out one of these may leave a name dangling. */
const referredTo = new Set(['BFDProfile', 'Community', 'Secret'])
/** Without nodes, FRR peers are taken to share one. */
const facts = new Set(['Node', 'Namespace'])

test('a part of an accepted set is accepted, where what it refers to stays', () => {
  const part = vector(accepted).chain((each) =>
    fc.tuple(
      fc.constant(each),
      fc.array(fc.boolean(), { minLength: each.objects.length, maxLength: each.objects.length }),
    ),
  )
  fc.assert(
    fc.property(part, ([{ objects, ...at }, keep]) => {
      const kept = objects.filter((object, index) => keep[index] || stays(object))
      assert.deepEqual(
        judge(kept, at).diagnostics.filter(({ severity }) => severity === 'error'),
        [],
      )
    }),
    { numRuns: 400 },
  )
})

function stays(object: unknown): boolean {
  const { kind } = object as { kind: string }
  return referredTo.has(kind) || facts.has(kind)
}
