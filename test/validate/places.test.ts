import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Path } from '../../src/diagnostics/diagnostic.ts'
import { parseYaml } from '../../src/source/yaml-file.ts'
import { placeInYaml } from '../../src/source/yaml-places.ts'
import { validateJson } from './run-validate.ts'

const text = `defaults: &defaults
  autoAssign: no
  avoidBuggyIPs: true
kind: IPAddressPool
metadata: { name: lan, 'labels': { a.b/c: d } }
spec:
  <<: [*defaults, { extra: 1 }]
  addresses: &lan
    - 10.0.0.0/24
    - >-
      10.0.1.0/24
  again: *lan
  octal: 010
  empty:
`

const places: readonly (readonly [path: Path, target: 'key' | 'value', line: number, column: number, text: string])[] =
  [
    [[], 'value', 5, 19, 'lan'],
    [['spec'], 'value', 6, 1, 'spec'],
    [['spec', 'addresses'], 'value', 8, 3, 'addresses'],
    [['spec', 'addresses', 0], 'value', 9, 7, '10.0.0.0/24'],
    [['spec', 'addresses', 1], 'value', 10, 7, '>-'],
    [['spec', 'again', 0], 'value', 9, 7, '10.0.0.0/24'],
    [['spec', 'autoAssign'], 'value', 2, 15, 'no'],
    [['spec', 'autoAssign'], 'key', 2, 3, 'autoAssign'],
    [['spec', 'extra'], 'value', 7, 28, '1'],
    [['spec', 'empty'], 'value', 14, 3, 'empty'],
    [['spec', 'missing', 'deeper'], 'value', 6, 1, 'spec'],
    [['metadata', 'labels', 'a.b/c'], 'value', 5, 43, 'd'],
  ]

const [document] = parseYaml('pool.yaml', text).documents

for (const [path, target, line, column, written] of places) {
  test(`the ${target} at ${path.join('.') || 'the root'} is ${line}:${column}`, () => {
    const place = placeInYaml(document!, path, target)
    const shown = place.lineText.slice(place.column - 1, place.column - 1 + place.length)
    assert.deepEqual([place.line, place.column, shown], [line, column, written])
  })
}

test('booleans, octal numbers and merge keys are those of Kubernetes', () => {
  const { spec } = document!.value as { readonly spec: Readonly<Record<string, unknown>> }
  assert.deepEqual([spec['autoAssign'], spec['avoidBuggyIPs'], spec['octal'], spec['extra']], [false, true, 8, 1])
})

test('a community is no time of day', () => {
  assert.deepEqual(parseYaml('', 'value: 65010:10').documents[0]?.value, { value: '65010:10' })
})

test('what Helm values hold once, and use again by an alias and a merge, is told once', async () => {
  const values = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: traefik, namespace: traefik }
spec:
  chart: { spec: { chart: traefik, version: 30.0.0 } }
  values:
    service:
      annotations: &shared
        metallb.io/adress-pool: lan
    internal:
      annotations: *shared
    admin:
      annotations:
        <<: *shared
    other:
      annotations:
        metallb.io/adress-pool: lan
`
  const { sets } = await validateJson({ 'traefik.yaml': values }, ['traefik.yaml'])
  const found = sets[0]?.diagnostics.filter(({ name }) => name === 'misspelt-annotation') ?? []
  assert.deepEqual(
    found.map(({ line }) => line),
    [9, 17],
  )
})
