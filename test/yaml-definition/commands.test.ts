import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { definition, soundFields } from '../cli/lab.ts'
import { treeOf } from '../cli/tree.ts'
import { fixture } from '../support/fixture.ts'

const attic = `# yaml-language-server: $schema=../../schemas/cluster.json
release: v0.16.1
backend: native
nodes: { nuc1: { ip: 10.2.0.11, interfaces: [eno1] } }
pools: { attic-pool: { addresses: [10.2.0.16/28], segment: routed } }
l2Advertisements: { attic: { ipAddressPools: [attic-pool] } }
services: { media/plex: { loadBalancerIPs: 10.2.0.17, ports: [32400] } }
`

/** A repository with a cluster in TypeScript, `lab`, and one in YAML. */
function repository(text = attic, name = 'cluster.yaml'): Promise<string> {
  return fixture({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'overlays/lab/cluster.ts': definition(soundFields('10.1.0.0/24')),
    [`overlays/attic/${name}`]: text,
  })
}

for (const name of ['cluster.yaml', 'cluster.yml']) {
  test(`${name} is built beside TypeScript, checked, and found again`, async () => {
    const cwd = await repository(attic, name)
    const first = await metallbOverlays(['build'], { cwd })
    assert.equal(first.code, 0, first.stdout)
    assert.match(first.stdout, /^attic +v0\.16\.1 +native +1 +1 +written$/mu)
    const tree = treeOf(path.join(cwd, 'overlays'))
    assert.ok(tree['attic/config.yaml']?.includes('attic-pool'))
    assert.equal((await metallbOverlays(['build', '--check', 'attic'], { cwd })).code, 0)
    assert.deepEqual(treeOf(path.join(cwd, 'overlays')), tree)
  })
}

test('the other commands take it', async () => {
  const cwd = await repository()
  await metallbOverlays(['build'], { cwd })
  for (const given of ['overlays/attic', 'overlays/attic/cluster.yaml', 'overlays']) {
    const validated = await metallbOverlays(['validate', given], { cwd })
    assert.equal(validated.code, 0, validated.stdout)
    assert.match(validated.stdout, /overlays\/attic\/cluster\.yaml/u)
  }
  const simulated = await metallbOverlays(['simulate', 'attic'], { cwd })
  assert.match(simulated.stdout, /media\/plex +10\.2\.0\.17/u)
  const explained = await metallbOverlays(['explain-service', 'media/plex', 'attic'], { cwd })
  assert.match(explained.stdout + explained.stderr, /10\.2\.0\.17/u)
})

test('when it goes, what was generated from it goes too', async () => {
  const cwd = await repository()
  await metallbOverlays(['build'], { cwd })
  rmSync(path.join(cwd, 'overlays/attic/cluster.yaml'))
  const { code, stdout } = await metallbOverlays(['build', '--check'], { cwd })
  assert.equal(code, 1)
  assert.match(stdout, /overlays\/attic\/config\.yaml/u)
})

test('a folder with two definitions is refused', async () => {
  for (const args of [['build'], ['validate', 'overlays/twice'], ['simulate']]) {
    const twice = await fixture({
      'overlays/twice/cluster.yaml': attic,
      'overlays/twice/cluster.ts': definition(soundFields('10.1.0.0/24')),
    })
    const { code, stderr } = await metallbOverlays(args, { cwd: twice })
    assert.deepEqual(
      [code, stderr],
      [2, 'error: twice has cluster.ts and cluster.yaml: which one defines the cluster?\nhelp: keep one of them\n'],
    )
  }
})

test('a Kubernetes object in a file of that name is none of ours', async () => {
  const cwd = await repository('apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\nmetadata: { name: attic }\n')
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0)
  assert.doesNotMatch(stdout, /attic/u)
})

test('help is told in YAML', async () => {
  const cwd = await repository(`${attic}extends: { release: v0.14.9 }\n`)
  const { stdout } = await metallbOverlays(['build', 'attic'], { cwd })
  assert.match(stdout, /release: \{ ahead: v0\.16\.1, because: '…', until: 'YYYY-MM-DD' \}/u)
})
