import assert from 'node:assert/strict'
import { renameSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { call, receive } from '../argocd/request.ts'
import { fixture } from '../support/fixture.ts'
import { metallbOverlays } from './command.ts'
import { definition, soundFields } from './lab.ts'

const pool = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: attic, namespace: metallb-system }
spec: { addresses: [10.9.0.0/33] }
`
const helmRelease = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: metallb }
spec: { chart: { spec: { chart: metallb, version: 0.15.3 } } }
`
const sound = soundFields('10.1.0.0/24')
const written = "import { fromKustomization } from 'metallb-overlays'"
const base = "export const why = 'shared'\n"

/** What stands beside the repository. */
const beside = { 'beside/pool.yaml': pool, 'beside/release.yaml': helmRelease, 'beside/base.ts': base }

/** Definitions that name something beside the repository, and what is said. `links`: by path in the repository. */
const leaders: readonly {
  readonly title: string
  readonly definition: string
  readonly links?: Readonly<Record<string, string>>
  readonly says: string
}[] = [
  {
    title: 'a kustomization',
    definition: definition(`release: 'v0.16.1', resources: fromKustomization('../beside')`, written),
    says: "error[resources-not-there] resources: fromKustomization('../beside') leads out of the repository",
  },
  {
    title: 'a kustomization behind a link',
    definition: definition(`release: 'v0.16.1', resources: fromKustomization('here')`, written),
    links: { here: '../beside' },
    says: "error[resources-not-there] resources: fromKustomization('here') leads out of the repository",
  },
  {
    title: 'what installs MetalLB',
    definition: definition(`install: { helmRelease: '../beside/release.yaml' }, ${sound}`),
    says: 'error[install-not-there] install: ../beside/release.yaml leads out of the repository',
  },
  {
    title: 'what installs MetalLB behind a link',
    definition: definition(`install: { helmRelease: 'release.yaml' }, ${sound}`),
    links: { 'release.yaml': '../beside/release.yaml' },
    says: 'error[install-not-there] install: release.yaml leads out of the repository',
  },
  {
    title: 'an import',
    definition: definition(`name: why, ${sound}`, "import { why } from '../../../beside/base.ts'"),
    says: "error[definition-throws] the definition throws: '../../../beside/base.ts' leads out of the repository",
  },
  {
    title: 'an import behind a link',
    definition: definition(`name: why, ${sound}`, "import { why } from '../_base/base.ts'"),
    links: { 'overlays/_base': '../../beside' },
    says: "error[definition-throws] the definition throws: '../_base/base.ts' leads out of the repository",
  },
  {
    title: 'an import of what runs apart',
    definition: definition(`name: why, ${sound}`, "const { why } = await import('../../../beside/base.ts')"),
    says: "error[definition-throws] the definition throws: '../../../beside/base.ts' leads out of the repository",
  },
]

for (const { title, definition: text, links = {}, says } of leaders) {
  test(`${title} beside the repository is not read by build`, async () => {
    const folder = await fixture({
      'fleet/.git/HEAD': 'ref: refs/heads/main\n',
      'fleet/overlays/lab/cluster.ts': text,
      ...beside,
    })
    for (const [link, target] of Object.entries(links)) symlinkSync(target, path.join(folder, 'fleet', link))
    const { code, stdout } = await metallbOverlays(['build'], { cwd: path.join(folder, 'fleet') })
    const found = stdout.split('\n').filter((line) => /^(?:error|warning)\[/u.test(line))
    assert.deepEqual({ code, found }, { code: 1, found: [says] })
  })

  test(`${title} beside the tree is not read by the plugin`, async () => {
    const request = receive({ 'overlays/lab/cluster.ts': text }, links)
    const other = await fixture(beside)
    renameSync(path.join(other, 'beside'), path.join(request.server, 'beside'))
    const { code, stdout, stderr } = await call(request, { at: 'overlays/lab' })
    assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
    const [said = '', ...rest] = stderr.split('\n')
    assert.ok(said.startsWith('overlays/lab/cluster.ts:'), stderr)
    assert.ok(said.includes(says.replace(/^\S+ /u, '')), stderr)
    assert.deepEqual(
      rest.filter((line) => line.includes('beside/')),
      [],
    )
  })
}

test('an import out of the repository is told where it is written', async () => {
  const { definition: text } = leaders.find(({ title }) => title === 'an import')!
  const folder = await fixture({ 'fleet/.git/HEAD': '', 'fleet/overlays/lab/cluster.ts': text, ...beside })
  const { stdout } = await metallbOverlays(['build'], { cwd: path.join(folder, 'fleet') })
  assert.match(stdout, /^ --> overlays\/lab\/cluster\.ts:2:22$/mu)
})

test('a kustomization of the tree takes in nothing of another request', async () => {
  const text = definition(`release: 'v0.16.1', resources: fromKustomization('home')`, written)
  const kustomization = 'resources: [../../beside/pool.yaml]\n'
  const request = receive({ 'overlays/lab/cluster.ts': text, 'home/kustomization.yaml': kustomization })
  const other = await fixture(beside)
  renameSync(path.join(other, 'beside'), path.join(request.server, 'beside'))
  const { code, stdout, stderr } = await call(request, { at: 'overlays/lab' })
  assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
  assert.match(stderr, /^home\/kustomization\.yaml:1:\d+: error\[[-a-z]+\]: .*\.\.\/\.\.\/beside\/pool\.yaml/mu)
  assert.doesNotMatch(stderr, /10\.9\.0\.0|attic/u)
})

const sharing = definition(`name: why, ${sound}`, "import { why } from '@fleet/base'")

for (const [title, links, files] of [
  ['a package that is linked from elsewhere', { 'node_modules/@fleet/base': '../../../packages/base' }, {}],
  [
    "a package in pnpm's store",
    { 'node_modules/@fleet/base': '../.pnpm/base@1/node_modules/@fleet/base' },
    { 'fleet/node_modules/.pnpm/base@1/node_modules/@fleet/base': true },
  ],
  [
    'a package of the workspace',
    { 'node_modules/@fleet/base': '../../libraries/base' },
    { 'fleet/libraries/base': true },
  ],
] as const) {
  test(`${title} is imported, with what it imports itself`, async () => {
    const at = Object.keys(files)[0] ?? 'packages/base'
    const folder = await fixture({
      'fleet/.git/HEAD': '',
      'fleet/overlays/lab/cluster.ts': sharing,
      'fleet/node_modules/@fleet/.keep': '',
      [`${at}/package.json`]: '{ "name": "@fleet/base", "type": "module", "exports": "./index.ts" }',
      [`${at}/index.ts`]: "export { why } from './why.ts'\n",
      [`${at}/why.ts`]: base,
    })
    for (const [link, target] of Object.entries(links)) symlinkSync(target, path.join(folder, 'fleet', link))
    const { code, stdout, stderr } = await metallbOverlays(['build'], { cwd: path.join(folder, 'fleet') })
    assert.equal(code, 0, stdout + stderr)
  })
}

test('without a repository there is nothing that an import could lead out of', async () => {
  const text = definition(`name: why, ${sound}`, "import { why } from '../../../beside/base.ts'")
  const folder = await fixture({ 'fleet/overlays/lab/cluster.ts': text, ...beside })
  const { code, stdout } = await metallbOverlays(['build'], { cwd: path.join(folder, 'fleet') })
  assert.equal(code, 0, stdout)
})
