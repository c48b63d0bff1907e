import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definition, soundFields } from '../cli/lab.ts'
import { call, receive } from './request.ts'

const lab = definition(soundFields('10.1.0.0/24'))

const folders = [
  { title: 'an overlay', files: { 'overlays/lab/cluster.ts': lab }, at: 'overlays/lab', stdout: 'cluster.ts\n' },
  { title: 'a folder of overlays', files: { 'fleet/lab/cluster.ts': lab }, at: 'fleet', stdout: 'lab/cluster.ts\n' },
  {
    title: 'a broken overlay',
    files: { 'overlays/lab/cluster.ts': `${lab}}` },
    at: 'overlays/lab',
    stdout: 'cluster.ts\n',
  },
  { title: 'a folder of something else', files: { 'apps/web/kustomization.yaml': '' }, at: 'apps/web', stdout: '' },
  { title: "somebody else's cluster.ts", files: { 'apps/web/cluster.ts': 'export {}' }, at: 'apps/web', stdout: '' },
  {
    title: 'an overlay in YAML',
    files: { 'overlays/lab/cluster.yaml': 'release: v0.16.1\n' },
    at: 'overlays/lab',
    stdout: 'cluster.yaml\n',
  },
  {
    title: "somebody else's cluster.yaml",
    files: { 'apps/web/cluster.yaml': 'size: 3\n' },
    at: 'apps/web',
    stdout: '',
  },
  {
    title: 'a folder with two definitions',
    files: { 'overlays/lab/cluster.yaml': 'release: v0.16.1\n', 'overlays/lab/cluster.ts': lab },
    at: 'overlays/lab',
    stdout: '',
  },
  { title: 'what is shared', files: { 'overlays/_base/base.ts': lab }, at: 'overlays/_base', stdout: '' },
]

for (const { title, files, at, stdout } of folders) {
  test(`${title} is ${stdout === '' ? 'not ours' : 'ours'}`, async () => {
    const outcome = await call(receive(files), { at, words: ['discover'] })
    assert.deepEqual(outcome, { code: 0, stdout, stderr: '' })
  })
}

test('discovery runs no definition', async () => {
  const files = { 'overlays/lab/cluster.ts': `throw new Error('metallb-overlays')` }
  const outcome = await call(receive(files), { at: 'overlays/lab', words: ['discover'] })
  assert.deepEqual(outcome, { code: 0, stdout: 'cluster.ts\n', stderr: '' })
})

test('parameters are a JSON list with the fields that Argo CD knows', async () => {
  const request = receive({ 'overlays/lab/cluster.ts': lab })
  const { code, stdout } = await call(request, { at: 'overlays/lab', words: ['parameters'] })
  assert.equal(code, 0)
  const announced = JSON.parse(stdout) as readonly Record<string, unknown>[]
  assert.deepEqual(
    announced.map(({ name, string }) => [name, string]),
    [
      ['cluster', 'lab'],
      ['fail-on', 'error'],
      ['baseline', ''],
    ],
  )
  const known = new Set('name title tooltip required itemType collectionType string array map'.split(' '))
  assert.deepEqual(
    announced.flatMap(Object.keys).filter((key) => !known.has(key)),
    [],
  )
})

const wrong = [
  { words: [], says: 'cmp what?' },
  { words: ['generat'], says: 'did you mean generate?' },
  { words: ['toString'], says: 'there is no cmp toString' },
  { words: ['generate', 'lab'], says: 'cmp generate takes no argument' },
]

for (const { words, says } of wrong) {
  test(`cmp ${words.join(' ')} is wrong usage`, async () => {
    const { code, stdout, stderr } = await call(receive({ 'overlays/lab/cluster.ts': lab }), {
      at: 'overlays/lab',
      words,
    })
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' })
    assert.ok(stderr.includes(says), stderr)
  })
}
