import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { stringify } from 'yaml'
import { metallbOverlays, root } from '../cli/command.ts'
import { attic, config, pool } from '../krm/resource-lists.ts'
import { treeOf } from '../cli/tree.ts'
import { fixture } from '../support/fixture.ts'
import { run } from '../support/run.ts'
import type { Outcome } from '../support/run.ts'
import { toolOnPath } from '../support/tool-on-path.ts'

const alpha = ['--enable-alpha-plugins', '--enable-exec']

/** A functionConfig that calls the command, which is on PATH. */
function calling(kind: string, spec: object): string {
  const called = config(kind, spec) as { readonly metadata: object }
  const annotations = { 'config.kubernetes.io/function': 'exec: { path: metallb-overlays, args: [krm] }\n' }
  return stringify({ ...called, metadata: { ...called.metadata, name: kind.toLowerCase(), annotations } })
}

async function kustomize(args: readonly string[], cwd: string): Promise<Outcome> {
  const bin = path.join(cwd, '.bin')
  mkdirSync(bin, { recursive: true })
  chmodSync(path.join(root, 'dist/cli.js'), 0o755)
  const link = path.join(bin, 'metallb-overlays')
  if (!existsSync(link)) symlinkSync(path.join(root, 'dist/cli.js'), link)
  const PATH = [bin, path.dirname(process.execPath), process.env['PATH']].join(path.delimiter)
  return run(await toolOnPath('kustomize'), args, { cwd, env: { PATH } })
}

function repository(kustomization: object, files: Readonly<Record<string, string>>): Promise<string> {
  return fixture({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'app/kustomization.yaml': stringify(kustomization),
    ...files,
  })
}

const kindsIn = (yaml: string): readonly string[] => yaml.match(/^kind: .*$/gmu) ?? []

test('kustomize generates the resources of a definition', async () => {
  const cwd = await repository(
    { generators: ['overlay.yaml'] },
    { 'app/overlay.yaml': calling('ClusterOverlay', attic) },
  )
  const { code, stdout, stderr } = await kustomize(['build', ...alpha, 'app'], cwd)
  assert.equal(code, 0, stderr)
  assert.deepEqual(kindsIn(stdout), ['kind: IPAddressPool', 'kind: L2Advertisement'])
  assert.ok(!stdout.includes('annotations'), stdout)
})

test('kustomize generates what build writes, from the same file', async () => {
  const cwd = await repository(
    { generators: ['overlay.yaml'] },
    {
      'app/overlay.yaml': calling('ClusterOverlay', { definition: '../overlays/lab/cluster.yaml' }),
      'overlays/lab/cluster.yaml': stringify(attic),
    },
  )
  assert.equal((await metallbOverlays(['build'], { cwd })).code, 0)
  const generated = await kustomize(['build', ...alpha, 'app'], cwd)
  const built = await run(await toolOnPath('kustomize'), ['build', 'overlays/lab'], { cwd })
  assert.equal(generated.stdout, built.stdout, generated.stderr)
})

test('kustomize fails where a definition is refused, and shows why', async () => {
  const wrong = { ...attic, pools: { lan: { addresses: ['10.2.0.16/33'] } } }
  const cwd = await repository(
    { generators: ['overlay.yaml'] },
    { 'app/overlay.yaml': calling('ClusterOverlay', wrong) },
  )
  const { code, stdout, stderr } = await kustomize(['build', ...alpha, 'app'], cwd)
  assert.deepEqual([code, stdout], [1, ''])
  assert.match(
    stderr,
    /^error\[invalid-address-range\] ClusterOverlay clusteroverlay spec\.pools\.lan\.addresses\[0\]: /mu,
  )
})

for (const [title, address, expected] of [
  ['passes on what is fine', '10.3.0.16/28', 0],
  ['fails on what clashes', '10.2.0.17/32', 1],
] as const) {
  test(`a validation among the transformers ${title}`, async () => {
    const cwd = await repository(
      { resources: ['pool.yaml'], generators: ['overlay.yaml'], transformers: ['check.yaml'] },
      {
        'app/pool.yaml': stringify(pool('old', address)),
        'app/overlay.yaml': calling('ClusterOverlay', attic),
        'app/check.yaml': calling('ClusterValidation', { release: 'v0.16.1', backend: 'native' }),
      },
    )
    const { code, stdout, stderr } = await kustomize(['build', ...alpha, 'app'], cwd)
    assert.equal(code, expected, stderr)
    assert.equal(kindsIn(stdout).length, expected === 0 ? 3 : 0)
    assert.equal(/^error\[overlapping-addresses\]/mu.test(stderr), expected === 1, stderr)
  })
}

const commented = `# head comment
apiVersion: v1
kind: ConfigMap
metadata:
  name: odd # behind
data:
  # between
  text: "é"
  list: '1.10'
`

for (const gitops of ['none', 'argocd']) {
  test(`kustomize fn run, gitops ${gitops}, leaves every file, writes the generated ones beside, and changes nothing the second time`, async () => {
    const cwd = await repository(
      {},
      {
        'app/overlay.yaml': calling('ClusterOverlay', { ...attic, gitops }),
        'app/commented.yaml': commented,
        'app/pool.yaml': stringify(pool('old', '10.3.0.16/28')),
      },
    )
    const trees = []
    for (const _ of ['first', 'second', 'third']) {
      const { code, stderr } = await kustomize(['fn', 'run', 'app', '--enable-exec'], cwd)
      assert.equal(code, 0, stderr)
      trees.push(treeOf(path.join(cwd, 'app')))
    }
    assert.deepEqual(trees[1], trees[0])
    assert.deepEqual(trees[2], trees[0])
    assert.equal(trees[0]!['commented.yaml'], commented)
    assert.deepEqual(Object.keys(trees[0]!), [
      'commented.yaml',
      'kustomization.yaml',
      'metallb-system/ipaddresspool_lan.yaml',
      'metallb-system/l2advertisement_lan.yaml',
      'overlay.yaml',
      'pool.yaml',
    ])
  })
}
