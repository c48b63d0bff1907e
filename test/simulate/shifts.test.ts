import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Forecast, Pending } from '../../src/simulate/forecast.ts'
import { shiftsBetween } from '../../src/simulate/shifts.ts'

const waits: Pending = { pending: 'no-available-address' }

function answer(leader: string | null, peers: readonly string[] = []): Answer {
  const bgp = Object.fromEntries(['nuc1', 'nuc2', 'nuc4'].map((node) => [node, peers.includes(node) ? '' : 'notOwner']))
  return { ips: ['192.168.1.60'], pool: 'edge-pool', leader, layer2: {}, bgp }
}

function forecast(...outcomes: readonly (Answer | Pending)[]): readonly Forecast[] {
  return [{ service: 'traefik/traefik', certain: outcomes.length === 1, outcomes }]
}

const cases: readonly (readonly [name: string, effect: string, before: Answer | Pending, after: Answer | Pending])[] = [
  ['the leader lives', 'unchanged', answer('nuc1'), answer('nuc1')],
  ['another leader', 'moves', answer('nuc1'), answer('nuc2')],
  ['no leader is left', 'lost', answer('nuc1'), answer(null)],
  ['no peer is left', 'lost', answer(null, ['nuc1', 'nuc2']), answer(null)],
  ['a peer less', 'thinner', answer(null, ['nuc1', 'nuc2']), answer(null, ['nuc2'])],
  ['the same peers', 'unchanged', answer(null, ['nuc1', 'nuc2']), answer(null, ['nuc1', 'nuc2'])],
  ['another leader and a peer less', 'moves', answer('nuc1', ['nuc1', 'nuc2']), answer('nuc2', ['nuc2'])],
  ['no leader, but peers', 'thinner', answer('nuc1', ['nuc2', 'nuc4']), answer(null, ['nuc2', 'nuc4'])],
  ['nobody, before and after', 'silent', answer(null), answer(null)],
  ['no address', 'silent', waits, waits],
]

for (const [name, effect, before, after] of cases) {
  test(`${name}: ${effect}`, () => {
    assert.deepEqual(shiftsBetween(forecast(before), forecast(after)), [
      { service: 'traefik/traefik', effect, before, after },
    ])
  })
}

test('a Service that may vary is followed by its first outcome, and one that is gone by none', () => {
  const [first] = shiftsBetween(forecast(answer('nuc1'), answer('nuc4')), forecast(answer('nuc2'), answer('nuc4')))
  assert.equal(first?.effect, 'moves')
  assert.deepEqual(shiftsBetween(forecast(answer('nuc1')), []), [])
})
