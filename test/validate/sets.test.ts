import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kustomization, pool, validate, validateJson } from './run-validate.ts'
import type { ValidatedJson } from './run-validate.ts'

const summary = ({ sets }: ValidatedJson) =>
  sets.map(({ name, origin, objects, result }) => [name, origin, objects, result])

const overlay = (pools: string) => kustomization(['../../base', pools])

const twoClusters = {
  'base/kustomization.yaml': kustomization(['l2.yaml']),
  'base/l2.yaml':
    'apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata: { name: lan, namespace: metallb-system }\n',
  'clusters/home/kustomization.yaml': overlay('pool.yaml'),
  'clusters/home/pool.yaml': pool('lan', '192.168.1.0/24'),
  'clusters/lab/kustomization.yaml': overlay('pool.yaml'),
  'clusters/lab/pool.yaml': pool('lan', '192.168.1.0/24'),
}

const flux = (name: string, path: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: ${name}, namespace: flux-system }\nspec: { path: ${path} }\n`

const application = (path: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: metallb }\nspec: { source: { repoURL: https://git.example/home.git, path: ${path} } }\n`

test('a kustomization that nobody includes is a set, a base is none', async () => {
  const result = await validateJson(twoClusters, ['.'])
  assert.equal(result.code, 0)
  assert.deepEqual(summary(result), [
    ['clusters/home', 'kustomization', 2, 'accepted'],
    ['clusters/lab', 'kustomization', 2, 'accepted'],
  ])
})

test('an overlap within a set is found, with both places', async () => {
  const files = {
    ...twoClusters,
    'clusters/lab/kustomization.yaml': kustomization(['../../base', 'pool.yaml', 'edge.yaml']),
    'clusters/lab/edge.yaml': pool('edge', '192.168.1.64/26'),
  }
  const { code, stdout } = await validate(files, ['.'])
  assert.equal(code, 1)
  assert.match(stdout, /^error\[overlapping-addresses\]/mu)
  assert.match(stdout, /--> clusters\/lab\/edge\.yaml:8:7$/mu)
  assert.match(stdout, /--> clusters\/lab\/pool\.yaml:8:7 /mu)
})

test('what Flux points at is a set, also without a kustomization, and what it points at below is another', async () => {
  const result = await validateJson(
    {
      'clusters/home/apps.yaml': `${flux('apps', './apps')}---\n${flux('metallb', './apps/metallb')}`,
      'apps/pool.yaml': pool('apps', '10.0.0.0/24'),
      'apps/metallb/deep/pool.yaml': pool('lan', '10.0.0.0/24'),
    },
    ['.'],
  )
  assert.equal(result.code, 0)
  assert.deepEqual(summary(result), [
    ['apps', 'flux', 1, 'accepted'],
    ['apps/metallb', 'flux', 1, 'accepted'],
  ])
  assert.deepEqual(
    result.sets.map(({ appliedBy }) => [appliedBy?.file, appliedBy?.line]),
    [
      ['clusters/home/apps.yaml', 4],
      ['clusters/home/apps.yaml', 9],
    ],
  )
})

test('what Argo CD points at is a set: Applications, patches of them, and the lists of ApplicationSets', async () => {
  const applicationSet =
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: edge }\nspec:\n  generators:\n    - list: { elements: [{ path: edge/fra }, { path: edge/ber }] }\n  template: { spec: { source: { path: "{{path}}" } } }\n'
  const result = await validateJson(
    {
      'argo/base/kustomization.yaml': kustomization(['app.yaml']),
      'argo/base/app.yaml': application('metallb/base'),
      'argo/home/kustomization.yaml': kustomization(['../base', 'edge.yaml'], 'patches:\n  - path: app-patch.yaml\n'),
      'argo/home/app-patch.yaml': application('metallb/home'),
      'argo/home/edge.yaml': applicationSet,
      'metallb/base/kustomization.yaml': kustomization(['pool.yaml']),
      'metallb/base/pool.yaml': pool('lan', '10.0.0.0/24'),
      'metallb/home/kustomization.yaml': kustomization(['../base']),
      'edge/fra/pool.yaml': pool('edge', '10.0.0.0/24'),
      'edge/ber/pool.yaml': pool('edge', '10.0.0.0/24'),
    },
    ['.'],
  )
  assert.deepEqual(summary(result), [
    ['edge/ber', 'argo', 1, 'accepted'],
    ['edge/fra', 'argo', 1, 'accepted'],
    ['metallb/home', 'argo', 1, 'accepted'],
  ])
})

test('without any kustomization a folder is a set, and files with the same object are alternatives', async () => {
  const result = await validateJson(
    {
      'home/pool.yaml': pool('lan', '10.0.0.0/24'),
      'home/edge.yaml': pool('edge', '10.0.0.0/25'),
      'rendered/home.yaml': pool('lan', '10.0.0.0/24'),
      'rendered/lab.yaml': pool('lan', '10.0.0.0/24'),
    },
    ['.'],
  )
  assert.deepEqual(summary(result), [
    ['home', 'files', 2, 'refused'],
    ['rendered/home.yaml', 'files', 1, 'accepted'],
    ['rendered/lab.yaml', 'files', 1, 'accepted'],
  ])
})

test('a file that no kustomization names is listed, and not judged', async () => {
  const { code, unlisted } = await validateJson(
    { ...twoClusters, 'clusters/lab/old.yaml': pool('old', '10.0.0.0/33') },
    ['.'],
  )
  assert.equal(code, 0)
  assert.deepEqual(unlisted, ['clusters/lab/old.yaml'])
})

test('what is nothing of MetalLB’s is counted, and what is under node_modules is not read', async () => {
  const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\n'
  const { sets, others } = await validateJson(
    { 'web/web.yaml': deployment, 'node_modules/metallb/pool.yaml': pool('lan', '10.0.0.0/33') },
    ['.'],
  )
  assert.deepEqual([sets, others], [[], 1])
})

for (const [directory, objects] of [
  ['', 1],
  [', directory: { recurse: false }', 1],
  [', directory: { recurse: true }', 2],
] as const) {
  test(`Argo CD takes of a folder what is at its top${directory}: ${objects}`, async () => {
    const result = await validateJson(
      {
        'argo/app.yaml': application(`metallb${directory}`),
        'metallb/pool.yaml': pool('lan', '10.0.0.0/24'),
        'metallb/old/pool.yaml': pool('old', '10.0.0.0/24'),
      },
      ['.'],
    )
    const set = result.sets.find(({ origin }) => origin === 'argo')
    assert.deepEqual([set?.name, set?.objects, result.code], ['metallb', objects, objects - 1])
  })
}
