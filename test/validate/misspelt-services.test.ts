import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validate, validateJson } from './run-validate.ts'
import { pool } from './run-validate.ts'

const service = (spec: string, annotations = '{}') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web, annotations: ${annotations} }\nspec: { ${spec}, ports: [{ port: 443 }] }\n`

for (const [text, expected] of [
  [service('type: LoadBalancer, LoadBalancerIP: 192.168.1.64'), ['misspelt-service-field']],
  [service('type: loadbalancer'), ['misspelt-service-field']],
  [service('type: LoadBalancer', '{ metal-lb.io/address-pool: lan }'), ['misspelt-annotation']],
  [service('type: LoadBalancer, loadBalancerIP: 192.168.1.64'), []],
  [service('type: ClusterIP, LoadBalancerIP: 192.168.1.64'), []],
] as const) {
  test(`in a folder: ${text.split('\n').slice(2, 4).join(' ')}`, async () => {
    const { sets } = await validateJson({ 'apps/web.yaml': text }, ['.'])
    assert.deepEqual(
      sets.flatMap(({ diagnostics }) => diagnostics.map(({ name }) => name)),
      expected,
    )
  })
}

test('what YAML cannot be judged by is one line for a folder, and a list in JSON', async () => {
  const files = { 'm/pool.yaml': pool('lan', '192.168.1.64/28') }
  const { stdout } = await validate(files, ['.'])
  assert.equal(
    stdout.match(/^not judged in YAML: \d+ rules that need segments, .*; metallb-overlays init/gmu)?.length,
    1,
  )
  assert.doesNotMatch((await validate(files, ['m/pool.yaml'])).stdout, /not judged in YAML/u)
  const { stdout: json } = await validate(files, ['.', '--format', 'json'])
  const { needDefinition } = JSON.parse(json) as {
    readonly needDefinition: readonly { readonly rule: string; readonly lacks: readonly string[] }[]
  }
  assert.deepEqual(
    needDefinition.find(({ rule }) => rule === 'pool-holds-gateway'),
    { rule: 'pool-holds-gateway', lacks: ['the segment of pool "lan"'] },
  )
})
