import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compile, defineCluster } from '../../src/index.ts'
import type { Cluster } from '../../src/index.ts'
import homelab from '../../overlays/homelab/cluster.ts'
import jls from '../../overlays/jls/cluster.ts'
import local from '../../overlays/local/cluster.ts'
import { overrideText } from '../../src/cli/build/override-text.ts'
import { compileFleet } from '../../src/compile/compile-fleet.ts'

const now = new Date('2026-11-21')

/** Ends up in itself. */
const cyclic: { self?: unknown } = {}
cyclic.self = cyclic

const strange: readonly (readonly [string, unknown, RegExp])[] = [
  ['a big integer', 1n, /is a bigint/],
  ['a symbol', Symbol('lan'), /is a symbol/],
  ['a function', () => 'lan', /is a function/],
  ['a value within itself', cyclic, /is within itself/],
  ['a list of another constructor', Object.assign([], { constructor: 7 }), /is a list with properties/],
  ['a getter', Object.defineProperty({}, 'lan', { get: fail, enumerable: true }), /is an object with a getter/],
  ['an instance', new Map(), /is an instance of a class/],
  ['a deep value', nested(30_000), /is nested too deeply/],
]

/** Small in memory, and without end where it is written out. */
const doubled = Array.from({ length: 40 }).reduce<object>((each) => ({ p: each, q: each }), { x: 'a' })

const large: readonly (readonly [string, string, unknown])[] = [
  ['an object in place of a word', 'gitops', doubled],
  ['levels', 'rules', doubled],
  ['a level', 'rules', { 'pool-outside-segment': doubled }],
  ['a level of no rule', 'rules', { lan: doubled }],
  ['a resource', 'pools', { lan: doubled }],
  ['a base', 'extends', { pools: { lan: doubled } }],
  ['a long text', 'name', 'a'.repeat(20_000_001)],
]

for (const [what, field, value] of large) {
  test(`more than can be worked on is a finding: ${what}`, () => {
    const { diagnostics } = compile(defineCluster({ name: 'lab', [field]: value } as never), { now })
    assert.deepEqual(
      diagnostics.map(({ message, path }) => [message, path]),
      [[`"${field}" is longer than 20 million characters`, [field]]],
    )
  })
}

const told: readonly (readonly [string, unknown, string])[] = [
  ['an object', { x: 1 }, 'an object is none of argocd, none'],
  ['a list', ['argocd'], 'a list is none of argocd, none'],
  ['a long text', 'a'.repeat(1000), `"${'a'.repeat(58)}… is none of argocd, none`],
]

for (const [what, value, message] of told) {
  test(`${what} in place of a word is told in a few`, () => {
    const { diagnostics } = compile(defineCluster({ name: 'lab', gitops: value } as never), { now })
    assert.equal(diagnostics[0]?.message, message)
  })
}

for (const [what, value, message] of strange) {
  test(`${what} is a finding at its place`, () => {
    const pools = { lan: { addresses: value } }
    const { diagnostics } = compile(defineCluster({ name: 'lab', pools } as never), { now })
    assert.match(diagnostics[0]?.message ?? '', message)
    assert.deepEqual(diagnostics[0]?.path?.slice(0, 3), ['pools', 'lan', 'addresses'])
  })
}

test('no definition makes compile throw, whatever stands in it', () => {
  const odd = fc.oneof(
    fc.constantFrom(...strange.map(([, value]) => value), { toString: 'lan' }, Object.create(null), '__proto__', -0),
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  )
  const mutated = fc
    .tuple(fc.constantFrom<Cluster>(homelab, jls, local), fc.array(fc.tuple(fc.nat(), odd), { maxLength: 4 }))
    .map(([cluster, changes]) => changes.reduce((changed, [at, value]) => withChange(changed, at, value), cluster))
  fc.assert(
    fc.property(mutated, (cluster) => {
      const [compiled] = compileFleet([cluster], now)
      assert.ok((compiled!.model?.overrides ?? []).map(overrideText).every((text) => typeof text === 'string'))
    }),
    { numRuns: 2000 },
  )
})

/** The cluster with another value at one of its places, which are counted through. */
function withChange(cluster: Cluster, at: number, value: unknown): Cluster {
  const places = placesIn(cluster)
  return defineCluster(replaced(cluster, places[at % places.length]!, value) as never)
}

function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || path.length > 5) return [path]
  const keys = Object.keys(value).filter((key) => !Object.getOwnPropertyDescriptor(value, key)?.get)
  const within = keys.flatMap((key) => placesIn((value as Record<string, unknown>)[key], [...path, key]))
  return path.length === 0 ? within : [path, ...within]
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[key] = replaced(copy[key], rest, by)
  return copy
}

function nested(depth: number): unknown {
  let value: unknown = 'lan'
  for (let at = 0; at < depth; at++) value = [value]
  return value
}

function fail(): never {
  throw new Error('a getter was run')
}
