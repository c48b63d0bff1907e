import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { main } from '../../src/cli/main.ts'
import { compile, defineCluster, fromKustomization } from '../../src/index.ts'
import { fixture } from '../support/fixture.ts'
import { toolPath } from '../support/kubectl.ts'
import { kustomization, pool } from './run-validate.ts'
import type { Files } from './run-validate.ts'

const definition = (fields: string, known = '') => `import { defineCluster, fromKustomization } from 'metallb-overlays'
export default defineCluster({
  release: 'v0.14.9',
  backend: 'native',
  resources: fromKustomization('clusters/home/metallb'${known}),
  ${fields}
})
`

const advertisement =
  'apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata: { name: lan, namespace: metallb-system }\nspec: { ipAddressPools: [lan] }\n'

const home = (range: string, fields = '', known = '') => ({
  'overlays/home/cluster.ts': definition(fields, known),
  'clusters/home/metallb/kustomization.yaml': kustomization(['pool.yaml', 'l2.yaml']),
  'clusters/home/metallb/pool.yaml': pool('lan', range),
  'clusters/home/metallb/l2.yaml': advertisement,
})

const lan = `segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },`

type Built = {
  readonly code: number
  readonly result: string
  readonly files: readonly { readonly path: string }[]
  readonly diagnostics: readonly { readonly name: string; readonly file?: string; readonly line?: number }[]
}

async function build(files: Files): Promise<Built> {
  const cwd = await fixture(files)
  let stdout = ''
  const code = await main(['build', '--format', 'json'], {
    cwd,
    env: { PATH: path.dirname(await toolPath('kubectl')) },
    stdout: { write: (text: string) => void (stdout += text) },
    stderr: { write: () => undefined },
  })
  const [cluster] = (JSON.parse(stdout) as { clusters: Built[] }).clusters
  return { ...cluster!, code }
}

const placesOf = ({ diagnostics }: Built) => diagnostics.map(({ name, file, line }) => [name, file, line])

test('YAML stays the source: nothing is generated for it', async () => {
  const built = await build(home('192.168.1.64/26', lan))
  assert.deepEqual([built.code, built.result, built.files, built.diagnostics], [0, 'unchanged', [], []])
})

test('facts of the definition are held against the YAML, and findings point into it', async () => {
  const built = await build(home('192.168.1.1-192.168.1.9', lan))
  assert.equal(built.code, 1)
  assert.deepEqual(placesOf(built), [['pool-holds-gateway', 'clusters/home/metallb/pool.yaml', 8]])
})

test('what is known of a pool in the YAML is said beside its path', async () => {
  const routed = await build(home('192.168.2.64/26', lan, ", { pools: { lan: { segment: 'routed' } } }"))
  assert.deepEqual(routed.diagnostics, [])
  const outside = await build(home('192.168.2.64/26', lan, ", { pools: { lan: { segment: 'lan' } } }"))
  assert.deepEqual(placesOf(outside), [['pool-outside-segment', 'clusters/home/metallb/pool.yaml', 8]])
  const wrong = ", { pools: { lan: { segment: 'lam', intended: '192.168.2.64' }, lab: { intended: 'lab.lan' } } }"
  const misnamed = await build(home('192.168.2.64/32', lan, wrong))
  assert.deepEqual(placesOf(misnamed), [
    ['invalid-fact', 'overlays/home/cluster.ts', 5],
    ['unknown-pool', 'overlays/home/cluster.ts', 5],
    ['unknown-segment', 'overlays/home/cluster.ts', 5],
  ])
})

test('MetalLB’s own verdict on the YAML points into it', async () => {
  assert.deepEqual(placesOf(await build(home('192.168.1.0/33'))), [
    ['invalid-address-range', 'clusters/home/metallb/pool.yaml', 8],
  ])
})

test('MetalLB is still installed, if the definition says so', async () => {
  const built = await build(home('192.168.1.64/26', `install: 'kustomize',`))
  assert.deepEqual(
    built.files.map((file) => file.path),
    ['install/kustomization.yaml'],
  )
})

test('a variable has the value that Flux gives it, else it is not judged', async () => {
  const flux =
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: metallb }\nspec: { path: ./clusters/home/metallb, postBuild: { substitute: { LAN: 192.168.1.0/33 } } }\n'
  assert.deepEqual(placesOf(await build(home('${LAN}'))), [
    ['unresolved-variable', 'clusters/home/metallb/pool.yaml', 8],
  ])
  assert.deepEqual(placesOf(await build({ ...home('${LAN}'), 'clusters/home/flux.yaml': flux })), [
    ['invalid-address-range', 'clusters/home/metallb/pool.yaml', 8],
  ])
})

test('a path that is not there is an error', async () => {
  const built = await build({ 'overlays/home/cluster.ts': definition('') })
  assert.equal(built.code, 1)
  assert.deepEqual(placesOf(built)[0], ['resources-not-there', 'overlays/home/cluster.ts', 5])
})

test('compile alone reads nothing, and says so once', () => {
  const cluster = defineCluster({ name: 'home', resources: fromKustomization('clusters/home/metallb') })
  const { diagnostics, files } = compile(cluster)
  assert.deepEqual(
    diagnostics.map(({ name, message, severity, notJudged }) => [name, message, severity, notJudged]),
    [['resources-not-read', 'resources of clusters/home/metallb were not read', 'info', true]],
  )
  assert.equal(files.size, 0)
})
