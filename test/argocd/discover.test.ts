import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definition, soundFields } from '../cli/lab.ts'
import { call, receive } from './request.ts'

const lab = definition(soundFields('10.1.0.0/24'))

const folders: readonly {
  readonly title: string
  readonly files: Readonly<Record<string, string>>
  readonly at: string
  readonly stdout: string
}[] = [
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
  {
    title: 'the root of a repository',
    files: { 'overlays/lab/cluster.ts': lab },
    at: '.',
    stdout: 'overlays/lab/cluster.ts\n',
  },
  {
    title: 'an overlay that passes on what another file exports',
    files: { 'overlays/lab/cluster.ts': "export { default } from '../_base/lab.ts'\n", 'overlays/_base/lab.ts': lab },
    at: 'overlays/lab',
    stdout: 'cluster.ts\n',
  },
  {
    title: 'an overlay in YAML on one line',
    files: { 'overlays/lab/cluster.yaml': '{ release: v0.16.1, pools: { lan: { addresses: [10.1.0.0/24] } } }\n' },
    at: 'overlays/lab',
    stdout: 'cluster.yaml\n',
  },
  {
    title: 'an overlay in YAML with quoted keys',
    files: { 'overlays/lab/cluster.yaml': '"release": "v0.16.1"\n' },
    at: 'overlays/lab',
    stdout: 'cluster.yaml\n',
  },
  {
    title: 'an overlay in YAML of which all is shared',
    files: {
      'overlays/lab/cluster.yaml': 'extends: ../_base/base.yaml\n',
      'overlays/_base/base.yaml': 'release: v0.16.1\n',
    },
    at: 'overlays/lab',
    stdout: 'cluster.yaml\n',
  },
  {
    title: 'a broken overlay in YAML',
    files: { 'overlays/lab/cluster.yaml': 'pools: [\nl2Advertisements: {}\n' },
    at: 'overlays/lab',
    stdout: 'cluster.yaml\n',
  },
  ...['overlays/lab/cluster.ts', 'overlays/lab/cluster.yaml'].map((file) => ({
    title: `the output folder of ${file}`,
    files: {
      [file]: file.endsWith('ts')
        ? definition(`output: 'out/lab', ${soundFields('10.1.0.0/24')}`)
        : 'release: v0.16.1\noutput: out/lab\n',
      'out/lab/.keep': '',
    },
    at: 'out/lab',
    stdout: `../../${file}\n`,
  })),
  {
    title: 'a folder beside an output folder',
    files: {
      'overlays/lab/cluster.ts': definition(`output: 'out/lab', ${soundFields('10.1.0.0/24')}`),
      'out/web/.keep': '',
    },
    at: 'out/web',
    stdout: '',
  },
  ...[
    'replicas: 3\nresources:\n  limits: { cpu: 1 }\n',
    'release: stable\n',
    'extends: base\n',
    'pools: 3\n',
    '# metallb-overlays\nsize: 3\n',
    'size: [\n',
  ].map((text) => ({
    title: `somebody else's ${JSON.stringify(text)}`,
    files: { 'apps/web/cluster.yaml': text },
    at: 'apps/web',
    stdout: '',
  })),
  ...[
    '// not of metallb-overlays\nexport default {}\n',
    "// import 'metallb-overlays'\nexport default {}\n",
    "/* from 'metallb-overlays' */\nexport default { url: 'https://example.org' }\n",
    'const a = {\npools: 1,\n}\n',
    "import './self.ts'\n",
  ].map((text) => ({
    title: `somebody else's ${JSON.stringify(text)}`,
    files: { 'apps/web/cluster.ts': text, 'apps/web/self.ts': "import './self.ts'\nimport './cluster.ts'\n" },
    at: 'apps/web',
    stdout: '',
  })),
  {
    title: 'a folder of an unreadable definition',
    files: { 'overlays/lab/cluster.ts/README.md': '' },
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
  const files = { 'overlays/lab/cluster.ts': `import 'metallb-overlays'\nthrow new Error('run')` }
  const outcome = await call(receive(files), { at: 'overlays/lab', words: ['discover'] })
  assert.deepEqual(outcome, { code: 0, stdout: 'cluster.ts\n', stderr: '' })
})

test('discovery fails for nothing', async () => {
  const files = { 'overlays/lab/cluster.ts': lab, 'apps/README.md': '' }
  const links = { 'overlays/gone': '../gone', 'overlays/self': 'self', 'apps/overlays': '../nowhere' }
  const request = receive(files, links)
  for (const [at, stdout] of [
    ['overlays', 'lab/cluster.ts\n'],
    ['apps', ''],
  ] as const) {
    assert.deepEqual(await call(request, { at, words: ['discover'] }), { code: 0, stdout, stderr: '' })
  }
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
