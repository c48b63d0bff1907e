import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, stringify } from 'yaml'
import { attic, config, krm } from './resource-lists.ts'

/** Items as somebody may have written them, and as kustomize hands them over. */
const odd = `  # before
  - # head comment
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: odd}   # flow
    data:
        folded: >
          two
          lines

        escaped: "\\u00e9"
        list:
        - 1.10
        -   0o17
`

const head = 'apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n'

function functionConfig(kind: string, spec: object): string {
  return stringify({ functionConfig: config(kind, spec) })
}

const overlay = functionConfig('ClusterOverlay', attic)
const validation = functionConfig('ClusterValidation', {})

test('a list in which nothing changes goes out byte for byte', async () => {
  for (const input of [
    `${head}items:\n${odd}${validation}`,
    `${validation}${head}items:\n${odd}`,
    `${head}items: []\n`,
  ]) {
    assert.equal((await krm(input)).stdout, input)
  }
})

test('empty documents beside the list are left out', async () => {
  const list = `${head}items: []\n`
  for (const input of [`${list}---\n`, `${list}---\n# x\n`, `${list}---\nnull\n`, `---\n---\n${list}`]) {
    const { code, stdout, stderr } = await krm(input)
    assert.equal(code, 0, stderr)
    assert.equal(stdout.replace(/^---\n/u, ''), list)
  }
})

test('what is generated comes behind the items, which stay as they are', async () => {
  for (const input of [
    `${head}items:\n${odd}${overlay}`,
    `${overlay}${head}items:\n${odd}`,
    `${overlay}${head}items:\n${odd.trimEnd()}`,
  ]) {
    const { stdout, items, stderr } = await krm(input)
    assert.ok(stdout.includes(odd), stdout)
    assert.deepEqual(
      items.map(({ kind }) => kind),
      ['ConfigMap', 'IPAddressPool', 'L2Advertisement'],
      stderr,
    )
    assert.deepEqual(
      { ...(parse(stdout) as object), items: [], results: [] },
      { ...(parse(input) as object), items: [], results: [] },
    )
  }
})

test('what was generated is replaced where it is, and nothing else: the second time nothing changes', async () => {
  const stale = `  - apiVersion: metallb.io/v1beta1 # ours\n    kind: IPAddressPool\n    metadata: { name: lan, namespace: metallb-system }\n`
  const first = await krm(`${head}items:\n${stale}${odd}${overlay}results:\n- message: old\n`)
  assert.ok(first.stdout.includes(odd), first.stdout)
  assert.ok(!first.stdout.includes('message: old'))
  assert.deepEqual(
    first.items.map(({ kind }) => kind),
    ['IPAddressPool', 'ConfigMap', 'L2Advertisement'],
  )
  assert.equal((await krm(first.stdout)).stdout, first.stdout)
})

test('JSON keeps its values', async () => {
  const input =
    '{"apiVersion":"config.kubernetes.io/v1","kind":"ResourceList","items":[{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"odd"},"data":{"big":12345678901234567890,"text":"1.10"}}],'
  const { stdout, items } = await krm(`${input}"functionConfig":${JSON.stringify(config('ClusterOverlay', attic))}}`)
  assert.equal(items.length, 3)
  assert.match(stdout, /12345678901234567890/u)
  assert.match(stdout, /"1\.10"/u)
})
