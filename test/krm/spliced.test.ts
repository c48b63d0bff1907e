import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, stringify } from 'yaml'
import { attic, config, krm } from './resource-lists.ts'

const head = 'apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n'
const overlay = stringify({ functionConfig: config('ClusterOverlay', attic) })
const stale = `- apiVersion: metallb.io/v1beta1
  kind: IPAddressPool
  metadata: {name: lan, namespace: metallb-system, labels: &labels {team: net}}
  spec: &spec {addresses: [10.9.0.0/24], labels: *labels}
`

/** A list with an item of each text. */
const listOfTexts = (...items: readonly string[]): string => `${overlay}${head}items:\n${items.join('')}`

/** The object of that kind in a list. */
function found(list: string, kind: string): unknown {
  const { items } = parse(list, { merge: true }) as { items: readonly { readonly kind: string }[] }
  return items.find((each) => each.kind === kind)
}

const borrowed = [
  ['an item', '  data: *spec\n'],
  ['a part of an item', '  data: {labels: *labels}\n'],
  ['both', '  data: {spec: *spec, labels: *labels}\n'],
  ['an item by a merge key', '  data:\n    <<: *spec\n    more: "1.10"\n'],
] as const

for (const [title, data] of borrowed) {
  test(`what an anchor names stays what it is where the anchor is replaced: ${title}`, async () => {
    const input = listOfTexts(stale, `- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: other}\n${data}`)
    const { code, stdout, stderr } = await krm(input)
    assert.equal(code, 0, stderr)
    assert.deepEqual(found(stdout, 'ConfigMap'), found(input, 'ConfigMap'))
    assert.doesNotMatch(stdout, /[&*](?:spec|labels)/u)
    assert.match(stdout, /10\.2\.0\.16\/28/u)
  })
}

test('an anchor in results that are replaced is written out where it is used', async () => {
  const input = `${head}results:\n- message: &told old\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: other}\n  data: {told: *told}\n${overlay}`
  const { stdout } = await krm(input)
  assert.deepEqual(found(stdout, 'ConfigMap'), found(input, 'ConfigMap'))
})

test('an anchor that stays is left alone, also where a replaced item has one of its name', async () => {
  const other = `- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: other}\n  data: &spec {a: "1"}\n  copy: *spec\n`
  const { stdout } = await krm(listOfTexts(stale, other))
  assert.ok(stdout.includes(other), stdout)
})

const lastLines = [
  'k: |\n      text',
  'k: >\n      text',
  'k: |-\n      text',
  'k: |+\n      text',
  'k: |6+ # kept\n          text',
  'k: text',
]

for (const last of lastLines) {
  for (const results of ['', 'results:\n- message: old\n']) {
    test(`a last line without a break keeps its value: ${JSON.stringify(last + results)}`, async () => {
      const input = `${results}${listOfTexts(`- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: other}\n  data:\n    ${last}`)}`
      const { stdout, items } = await krm(input)
      assert.deepEqual((found(stdout, 'ConfigMap') as { readonly data: unknown }).data, { k: 'text' })
      assert.equal(items.length, 3)
    })
  }
}

const results = 'results:\n- message: |\n    old\n    # of the message\n'

for (const [title, comment] of [
  ['a comment', '# about what comes next\n'],
  ['comments with an empty line', '\n# about\n\n# what comes next\n'],
] as const) {
  test(`${title} behind results that go away stays`, async () => {
    const before = `${head}items: []\n`
    const rest = `${comment}functionConfig: {apiVersion: metallb-overlays/v1alpha1, kind: ClusterValidation, metadata: {name: a}}\n`
    const { stdout } = await krm(`${before}${results}${rest}`)
    assert.equal(stdout, `${before}${rest}`)
    const last = await krm(`${rest}${before}${results}${comment}`)
    assert.equal(last.stdout, `${rest}${before}${comment}`)
  })
}

test('what comes into a list with line breaks of Windows has them too', async () => {
  const other = '- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: other}\n'
  const { stdout, items } = await krm(listOfTexts(stale.replaceAll(/[&*]\w+ ?/gu, ''), other).replaceAll('\n', '\r\n'))
  assert.equal(items.length, 3)
  assert.doesNotMatch(stdout, /(?<!\r)\n/u)
})

test('no text is folded: what kustomize writes anew afterwards is the same', async () => {
  const argocd = stringify({ functionConfig: config('ClusterOverlay', { ...attic, gitops: 'argocd' }) })
  const { stdout } = await krm(`${argocd}${head}items:\n${stale.replaceAll(/[&*]\w+ ?/gu, '')}`)
  assert.match(stdout, /sync-options: \S+,\S+\n/u)
  assert.doesNotMatch(stdout, />-/u)
})
