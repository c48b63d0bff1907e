import assert from 'node:assert/strict'
import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'

type Finding = { readonly name: string; readonly message: string; readonly file?: string; readonly line?: number }

const base = 'release: v0.16.1\nbackend: native\npools:\n  lan: { addresses: [10.1.0.0/33], segment: routed }\n'
const own = 'l2Advertisements: { lan: { ipAddressPools: [lan] } }\n'
const cluster = `extends: ../_base/base.yaml\n${own}`
const below = 'overlays/_base/'

/** What a cluster refers to, and the one finding that comes of it: name, message, `file:line` below overlays. */
const cases: readonly (readonly [title: string, files: Files, name: string, message: RegExp, place: string])[] = [
  [
    'a value of a base in YAML',
    { 'lab/cluster.yaml': cluster, '_base/base.yaml': base },
    'invalid-address-range',
    /10\.1\.0\.0\/33/,
    '_base/base.yaml:4',
  ],
  [
    'a value of a base in TypeScript',
    {
      'lab/cluster.yaml': `extends: ../_base/base.ts\n${own}`,
      '_base/base.ts':
        "export const base = {\n  release: 'v0.16.1', backend: 'native' as const,\n  pools: { lan: { addresses: ['10.1.0.0/33'] } },\n}\n",
    },
    'invalid-address-range',
    /10\.1\.0\.0\/33/,
    '_base/base.ts:3',
  ],
  [
    'segments of a base, in a file of their own',
    {
      'lab/cluster.yaml': `extends: ../_base/base.yaml\npools: { lan: { addresses: [10.1.0.1/32] } }\n${own}`,
      '_base/base.yaml': 'release: v0.16.1\nbackend: native\nsegments: ./segments.yaml\n',
      '_base/segments.yaml': '# the office\nlan:\n  subnet: 10.1.0.0\n',
    },
    'invalid-fact',
    /10\.1\.0\.0/,
    '_base/segments.yaml:3',
  ],
  [
    'no such file',
    { 'lab/cluster.yaml': cluster },
    'definition-reference',
    /^extends: \.\.\/_base\/base\.yaml is not there$/,
    'lab/cluster.yaml:1',
  ],
  [
    'a folder',
    { 'lab/cluster.yaml': 'segments: ../_base\n', '_base/base.yaml': base },
    'definition-reference',
    /cannot be read: it is a folder$/,
    'lab/cluster.yaml:1',
  ],
  [
    'an absolute path',
    { 'lab/cluster.yaml': 'extends: /etc/hostname\n' },
    'definition-reference',
    /is no relative path$/,
    'lab/cluster.yaml:1',
  ],
  [
    'an address in the web',
    { 'lab/cluster.yaml': 'extends: https://lan/base.yaml\n' },
    'definition-reference',
    /is no relative path$/,
    'lab/cluster.yaml:1',
  ],
  [
    'a file out of the repository',
    { 'lab/cluster.yaml': 'extends: ../../../../../../etc/hostname\n' },
    'definition-reference',
    /is (?:out of the repository|not there)$/,
    'lab/cluster.yaml:1',
  ],
  [
    'a text',
    { 'lab/cluster.yaml': 'extends: ./base.txt\n', 'lab/base.txt': base },
    'definition-reference',
    /is neither YAML nor TypeScript$/,
    'lab/cluster.yaml:1',
  ],
  [
    'itself',
    { 'lab/cluster.yaml': 'extends: ./cluster.yaml\n' },
    'definition-reference',
    /leads back/,
    'lab/cluster.yaml:1',
  ],
  [
    'a base that leads back',
    { 'lab/cluster.yaml': cluster, '_base/base.yaml': 'extends: ../lab/cluster.yaml\n' },
    'definition-reference',
    /leads back/,
    '_base/base.yaml:1',
  ],
  [
    'a base of a base',
    { 'lab/cluster.yaml': cluster, '_base/base.yaml': 'extends: ./lowest.yaml\n', '_base/lowest.yaml': base },
    'definition-reference',
    /is the base of a base$/,
    '_base/base.yaml:1',
  ],
  [
    'a base that is no YAML',
    { 'lab/cluster.yaml': cluster, '_base/base.yaml': 'release: v0.16.1\npools: {\n' },
    'definition-syntax',
    /^this is no YAML: /,
    '_base/base.yaml:3',
  ],
  [
    'a base that is a list',
    { 'lab/cluster.yaml': cluster, '_base/base.yaml': '- lan\n' },
    'definition-exports-no-cluster',
    /it holds a list$/,
    '_base/base.yaml:1',
  ],
  [
    'a base that throws',
    { 'lab/cluster.yaml': 'extends: ../_base/base.ts\n', '_base/base.ts': "\nthrow new Error('no lan')\n" },
    'definition-throws',
    /no lan/,
    '_base/base.ts:2',
  ],
  [
    'a base that is no TypeScript',
    { 'lab/cluster.yaml': 'extends: ../_base/base.ts\n', '_base/base.ts': 'export const base = {{\n' },
    'definition-syntax',
    /^this is no TypeScript/,
    '_base/base.ts:1',
  ],
  [
    'a module without a base',
    { 'lab/cluster.yaml': 'extends: ../_base/base.ts\n', '_base/base.ts': 'export const lan = {}\n' },
    'definition-reference',
    /^\.\.\/_base\/base\.ts exports neither a default nor base$/,
    'lab/cluster.yaml:1',
  ],
]

type Files = Readonly<Record<string, string>>

for (const [title, files, name, message, place] of cases) {
  test(`${title} is told where it is`, async () => {
    const [finding, ...more] = await findingsIn(await repositoryOf(files))
    assert.deepEqual([finding?.name, `${finding?.file}:${finding?.line}`, more], [name, `overlays/${place}`, []])
    assert.match(finding!.message, message)
  })
}

test('a link out of the repository is not followed', async () => {
  const outside = await fixture({ 'base.yaml': base })
  const cwd = await repositoryOf({ 'lab/cluster.yaml': cluster, '_base/README': '' })
  symlinkSync(path.join(outside, 'base.yaml'), path.join(cwd, below, 'base.yaml'))
  const [finding] = await findingsIn(cwd)
  assert.match(finding!.message, /is out of the repository$/)
})

test('a base is the same whichever language it is in', async () => {
  const inYaml = await built(cluster, { '_base/base.yaml': base.replace('/33', '/24') })
  const fields =
    "release: 'v0.16.1', backend: 'native', pools: { lan: { addresses: ['10.1.0.0/24'], segment: 'routed' } }"
  const text = cluster.replace('base.yaml', 'base.ts')
  assert.equal(await built(text, { '_base/base.ts': `export default { ${fields} }\n` }), inYaml)
  const beyondData = `const never = () => setTimeout(() => {}, 0)\nexport const base = { ${fields} }\n`
  assert.equal(await built(text, { '_base/base.ts': beyondData }), inYaml, 'in a thread of its own')
})

/** The resources that a cluster is built to. */
async function built(text: string, files: Files): Promise<string> {
  const cwd = await repositoryOf({ 'lab/cluster.yaml': text, ...files })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0, stdout)
  return readFileSync(path.join(cwd, 'overlays/lab/config.yaml'), 'utf8')
}

function repositoryOf(files: Files): Promise<string> {
  const inOverlays = Object.entries(files).map(([file, text]) => [`overlays/${file}`, text])
  return fixture({ '.git/HEAD': 'ref: refs/heads/main\n', ...Object.fromEntries(inOverlays) })
}

async function findingsIn(cwd: string): Promise<readonly Finding[]> {
  const { stdout, code } = await metallbOverlays(['build', '--format', 'json'], { cwd })
  assert.equal(code, 1, stdout)
  const { clusters } = JSON.parse(stdout) as {
    readonly clusters: readonly { readonly diagnostics: readonly Finding[] }[]
  }
  assert.ok(!stdout.includes(cwd), 'no absolute path is told')
  return clusters.flatMap(({ diagnostics }) => diagnostics)
}
