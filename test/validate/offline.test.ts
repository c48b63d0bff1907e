import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { runKustomize } from '../../src/io/kustomize.ts'
import { fixture } from '../support/fixture.ts'
import { toolPath } from '../support/kubectl.ts'
import { kustomization, pool, validateJson } from './run-validate.ts'

const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.end(pool('lan', '10.0.0.0/24'))
})
let here = ''

before(async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  here = `http://localhost:${(server.address() as AddressInfo).port}`
})
beforeEach(() => void asked.splice(0))
after(() => server.close())

const transformer = (url: string) =>
  `apiVersion: builtin\nkind: PatchTransformer\nmetadata: { name: edge }\npath: ${url}\n`

const indented = (text: string) => text.trimEnd().replaceAll('\n', '\n    ')

const fields: Readonly<Record<string, (url: string) => string>> = {
  bases: (url) => `bases:\n  - ${url}\n`,
  components: (url) => `components:\n  - ${url}\n`,
  configurations: (url) => `configurations:\n  - ${url}\n`,
  crds: (url) => `crds:\n  - ${url}\n`,
  generators: (url) => `generators:\n  - ${url}\n`,
  openapi: (url) => `openapi:\n  path: ${url}\n`,
  patches: (url) => `patches:\n  - path: ${url}\n`,
  patchesJson6902: (url) => `patchesJson6902:\n  - path: ${url}\n    target: { kind: IPAddressPool, name: lan }\n`,
  patchesStrategicMerge: (url) => `patchesStrategicMerge:\n  - ${url}\n`,
  replacements: (url) => `replacements:\n  - path: ${url}\n`,
  transformers: (url) => `transformers:\n  - ${url}\n`,
  validators: (url) => `validators:\n  - ${url}\n`,
  'configMapGenerator.files': (url) => `configMapGenerator:\n  - name: lan\n    files:\n      - lan.yaml=${url}\n`,
  'secretGenerator.envs': (url) => `secretGenerator:\n  - name: lan\n    envs:\n      - ${url}\n`,
  'a transformer in a file': () => 'transformers:\n  - transformer.yaml\n',
  'a transformer within': (url) => `transformers:\n  - |-\n    ${indented(transformer(url))}\n`,
}

for (const [field, more] of Object.entries(fields)) {
  test(`nothing is fetched from this very machine: ${field}`, async () => {
    const url = `${here}/pool.yaml`
    const { sets } = await validateJson(
      {
        'kustomization.yaml': kustomization(['pool.yaml'], more(url)),
        'pool.yaml': pool('lan', '10.0.0.0/33'),
        'transformer.yaml': transformer(url),
      },
      ['.'],
    )
    assert.deepEqual(asked, [])
    assert.deepEqual(
      sets[0]?.diagnostics.map(({ name }) => name),
      ['invalid-address-range'],
    )
    assert.match(
      sets[0]?.notJudged[0] ?? '',
      /, which (?:is fetched from elsewhere|runs a program or fetches something) /u,
    )
  })
}

test('what would be fetched all the same asks no proxy of the user’s', async () => {
  const folder = await fixture({ 'kustomization.yaml': kustomization(['http://metallb.example/pool.yaml']) })
  const env = { PATH: path.dirname(await toolPath('kubectl')), HTTP_PROXY: here, http_proxy: here }
  const { outcome } = await runKustomize(folder, env)
  assert.deepEqual([outcome, asked], ['failed', []])
})
