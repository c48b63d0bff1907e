import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDefinitions, type Refusal } from './check-definitions.ts'
import { type Claim, claims, type Refused } from './claims.ts'
import { bgpCluster, homelab } from './complete-definitions.ts'

const plain = (source: string) => source.replaceAll(/[«»]/g, '')
const sourcesOf = ({ accepts, refuses }: Claim) => [...accepts, ...refuses.map(({ source }) => plain(source))]

const unmarked =
  "import { defineCluster } from 'metallb-overlays'\nexport default defineCluster({ owners: 'platform' })\n"
const sources = [...claims.flatMap(sourcesOf), homelab, bgpCluster, unmarked]
const found = await checkDefinitions([...new Set(sources)])

for (const { claim, accepts, refuses } of claims) {
  test(claim, () => {
    for (const source of accepts) assertAccepted(source)
    for (const refused of refuses) assertRefused(refused)
  })
}

test('every claim has a definition that keeps to it', () => {
  assert.deepEqual(
    claims.filter(({ accepts }) => accepts.length === 0),
    [],
  )
})

test('a whole cluster with layer 2', () => assertAccepted(homelab))
test('a whole cluster with BGP', () => assertAccepted(bgpCluster))

test('an error too few, too many, elsewhere or of another kind would be seen', () => {
  const right = { source: unmarked.replace('owners', '«owners»'), code: 2561, says: "'owner'" }
  assertRefused(right)
  assert.throws(() => assertAccepted(unmarked), /AssertionError/)
  assert.throws(() => assertRefused({ ...right, source: homelab.replace('homelab', '«homelab»') }), /AssertionError/)
  assert.throws(() => assertRefused({ ...right, source: unmarked.replace('platform', '«platform»') }), /AssertionError/)
  assert.throws(() => assertRefused({ ...right, code: 2353 }), /AssertionError/)
  assert.throws(() => assertRefused({ ...right, says: "'ticket'" }), /AssertionError/)
})

function assertAccepted(source: string): void {
  assert.deepEqual(refusalsOf(source), [], source)
}

function assertRefused({ source, code, says = '' }: Refused): void {
  const text = plain(source)
  const [refusal, ...more] = refusalsOf(text)
  const { message = '', ...place } = refusal ?? {}
  assert.deepEqual(place, { code, ...markedIn(source) }, `${text}${message}`)
  assert.ok(message.includes(says), `${text}says: ${message}\nnot: ${says}`)
  assert.deepEqual(more, [], text)
}

function refusalsOf(source: string): readonly Refusal[] {
  const refusals = found.get(source)
  assert.ok(refusals, `this source was not checked:\n${source}`)
  return refusals
}

function markedIn(source: string): Pick<Refusal, 'line' | 'column' | 'underlined'> {
  const [before = '', underlined = ''] = source.split(/[«»]/)
  const lines = before.split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, underlined }
}
