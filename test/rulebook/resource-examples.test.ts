import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { judge } from '../../src/metallb/judge.ts'
import { apiServerPages } from '../../src/rulebook/api-server.ts'
import { metallbPages } from '../../src/rulebook/metallb.ts'
import type { ResourceExample } from '../../src/rulebook/page.ts'

/** Seen only where the schema is not asked, which `judge` always does. */
const withoutExample = [
  'bfd-value-out-of-range',
  'invalid-dynamic-asn',
  'missing-protocol',
  'service-selectors-with-aggregation',
  'unknown-protocol',
]

test('every page of the API server and MetalLB has an example, unless the schema comes first', () => {
  const without = [...apiServerPages, ...metallbPages].filter(({ example }) => example === undefined)
  assert.deepEqual(
    without.map(({ name }) => name),
    withoutExample,
  )
})

for (const { name, topic, severity, example } of [...apiServerPages, ...metallbPages]) {
  if (example === undefined) continue
  const { refused, instead, metallbVersion = 'v0.16.1', bgpType = 'frr' } = example as ResourceExample
  describe(`the example of ${name}`, () => {
    test('gives the finding, and no other error', () => {
      const { diagnostics } = judge(refused, { metallbVersion, bgpType })
      assert.deepEqual(
        new Set(
          diagnostics
            .filter((each) => each.name === name || each.severity === 'error')
            .map((each) => `${each.source} ${each.severity}[${each.name}]`),
        ),
        new Set([`${topic} ${severity}[${name}]`]),
      )
    })

    test('is fine as it should be', () => {
      const { diagnostics } = judge(instead, { metallbVersion: metallbVersion.replace('v99.0.0', 'v0.16.1'), bgpType })
      assert.deepEqual(
        diagnostics.filter((each) => each.name !== 'deprecated-version'),
        [],
      )
    })
  })
}
