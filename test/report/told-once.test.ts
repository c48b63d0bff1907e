import assert from 'node:assert/strict'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { definition, repository } from '../cli/lab.ts'
import { fixture } from '../support/fixture.ts'
import { toldOnce } from '../../src/report/told-once.ts'
import type { Located } from '../../src/report/located.ts'

function finding(message: string, line?: number): Located {
  const place = line === undefined ? undefined : { file: 'base.ts', line, column: 1, length: 1, lineText: '' }
  return { diagnostic: { name: 'unknown-pool', source: 'lint', severity: 'error', message }, place, related: [] }
}

/** A cluster of its own pool, over a base. */
function extending(n: number): string {
  return definition(
    `extends: base, pools: { 'edge-pool': { addresses: ['10.${n}.0.0/28'], avoidBuggyIPs: true, segment: 'routed' } }, l2Advertisements: { own: { ipAddressPools: ['edge-pool'] } }`,
    `import { base } from '../_base/base.ts'`,
  )
}

test('what several say of one place is told where it comes first', () => {
  const told = toldOnce([
    { name: 'attic', findings: [finding('a', 1), finding('b', 1), finding('a', 2)] },
    { name: 'lab', findings: [finding('c', 1), finding('a', 1)] },
    { name: 'shed', findings: [finding('a', 1), finding('b', 1)] },
  ])
  assert.deepEqual(
    told.map(({ finding: { diagnostic, place }, alsoIn }) => [diagnostic.message, place?.line, alsoIn]),
    [
      ['a', 1, ['lab', 'shed']],
      ['b', 1, ['shed']],
      ['a', 2, []],
      ['c', 1, []],
    ],
  )
})

test('what is said twice of one cluster, or of no place, is told as often', () => {
  const findings = [finding('a', 1), finding('a', 1), finding('b')]
  const told = toldOnce([
    { name: 'attic', findings },
    { name: 'lab', findings },
  ])
  assert.deepEqual(
    told.map(({ finding: { diagnostic }, alsoIn }) => [diagnostic.message, alsoIn]),
    [
      ['a', ['lab']],
      ['a', ['lab']],
      ['b', []],
      ['b', []],
    ],
  )
})

test('a wrong entry of a base is told once for all clusters that extend it; each is refused', async () => {
  const base = `import { defineBase } from 'metallb-overlays'\nexport const base = defineBase({ release: 'v0.16.1', backend: 'native', l2Advertisements: { edge: { ipAddressPools: ['rack'] } } })\n`
  const cwd = await repository({
    'overlays/_base/base.ts': base,
    'overlays/attic/cluster.ts': extending(2),
    'overlays/lab/cluster.ts': extending(3),
    'overlays/shed/cluster.ts': extending(4),
  })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 1)
  assert.equal(stdout.split('error[unknown-pool]').length, 2, stdout)
  assert.match(stdout, /^ {2}= the same in lab, shed$/m)
  assert.equal([...stdout.matchAll(/^\w+ .* refused +1 error$/gmu)].length, 3)
})

test('a wrong entry of a base of kustomize is told once for all sets that take it', async () => {
  const pool = `apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata: { name: lan, namespace: metallb-system }\nspec: { addresses: [10.0.0.0/33] }\n`
  const cwd = await fixture({
    'base/kustomization.yaml': 'resources: [pool.yaml]\n',
    'base/pool.yaml': pool,
    'home/kustomization.yaml': 'resources: [../base]\n',
    'work/kustomization.yaml': 'resources: [../base]\n',
  })
  const { stdout } = await metallbOverlays(['validate', 'home', 'work'], { cwd })
  assert.equal(stdout.split('error[invalid-address-range]').length, 2, stdout)
  assert.match(stdout, /^ {2}= the same in work$/m)
})
