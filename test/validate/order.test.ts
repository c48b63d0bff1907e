import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { everyPool, kustomization, validateJson } from './run-validate.ts'
import type { Files } from './run-validate.ts'

const flux = (name: string, path: string, more = '') =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: ${name} }\nspec: { path: ./${path}${more} }\n`

const after = (...names: readonly string[]) => `, dependsOn: [${names.map((name) => `{ name: ${name} }`).join(', ')}]`

const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: metallb, namespace: metallb-system }
spec: { chart: { spec: { chart: metallb, version: 0.15.3 } } }
`

const controller = `apiVersion: apps/v1
kind: Deployment
metadata: { name: controller, namespace: metallb-system }
spec: { template: { spec: { containers: [{ image: 'quay.io/metallb/controller:v0.15.3' }] } } }
`

const annotated = (annotations: string) =>
  everyPool.replace('metadata: {', `metadata: { annotations: { ${annotations} },`)

const application = (spec: string, name = 'metallb') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name} }\nspec: { destination: { server: https://home }, ${spec} }\n`

const chart = '{ repoURL: https://metallb.github.io/metallb, chart: metallb, targetRevision: 0.15.3 }'
const folder = (path: string) => `{ repoURL: https://git.example/home, path: ${path} }`
const retry = ', syncPolicy: { retry: { limit: 5 } }'
const crd =
  'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: l2advertisements.metallb.io }\nspec: { group: metallb.io }\n'

const cases: Readonly<Record<string, readonly [files: Files, found: readonly string[]]>> = {
  'Flux, with the chart in one Kustomization': [
    { 'flux.yaml': flux('metallb', 'm'), 'm/release.yaml': release, 'm/l2.yaml': everyPool },
    ['warning[applied-with-install] m/l2.yaml'],
  ],
  'Flux, with the chart in one Kustomization that brings the CRDs': [
    { 'flux.yaml': flux('metallb', 'm'), 'm/release.yaml': release, 'm/l2.yaml': everyPool, 'm/crds.yaml': crd },
    [],
  ],
  'Flux, with manifests in one Kustomization: CRDs are applied first': [
    { 'flux.yaml': flux('metallb', 'm'), 'm/metallb.yaml': controller, 'm/l2.yaml': everyPool },
    [],
  ],
  'whoever applies it, with the chart in one kustomization': [
    {
      'm/kustomization.yaml': kustomization(['release.yaml', 'l2.yaml']),
      'm/release.yaml': release,
      'm/l2.yaml': everyPool,
    },
    ['info[applied-with-install] m/l2.yaml'],
  ],
  'files of a folder that nobody is seen to apply': [{ 'm/release.yaml': release, 'm/l2.yaml': everyPool }, []],
  'Flux, apart from the chart': [
    {
      'flux.yaml': `${flux('metallb', 'm')}---\n${flux('config', 'c')}`,
      'm/release.yaml': release,
      'c/l2.yaml': everyPool,
    },
    ['warning[applied-without-order] flux.yaml'],
  ],
  'Flux, after the chart by way of another': [
    {
      'flux.yaml': [
        flux('metallb', 'm'),
        flux('networks', 'n', after('metallb')),
        flux('config', 'c', after('networks')),
      ].join('---\n'),
      'm/release.yaml': release,
      'n/none.yaml': crd,
      'c/l2.yaml': everyPool,
    },
    [],
  ],
  'Flux, after something else': [
    {
      'flux.yaml': [flux('metallb', 'm'), flux('networks', 'n'), flux('config', 'c', after('networks'))].join('---\n'),
      'm/release.yaml': release,
      'n/none.yaml': crd,
      'c/l2.yaml': everyPool,
    },
    ['warning[applied-without-order] flux.yaml'],
  ],
  'Flux, after what is not here': [
    {
      'flux.yaml': `${flux('metallb', 'm')}---\n${flux('config', 'c', after('elsewhere'))}`,
      'm/release.yaml': release,
      'c/l2.yaml': everyPool,
    },
    [],
  ],
  'Flux, where the cluster that has the chart is another one': [
    {
      'a/flux.yaml': `${flux('metallb', 'a/m')}---\n${flux('config', 'a/c', after('metallb'))}`,
      'a/m/release.yaml': release,
      'a/c/l2.yaml': everyPool,
      'b/flux.yaml': `${flux('metallb', 'b/m')}---\n${flux('config', 'b/c', after('metallb'))}`,
      'b/m/release.yaml': release,
      'b/c/l2.yaml': everyPool,
    },
    [],
  ],
  'Argo CD, with manifests in one wave': [
    { 'app.yaml': application(`source: ${folder('m')}`), 'm/metallb.yaml': controller, 'm/l2.yaml': everyPool },
    ['warning[applied-with-install] m/l2.yaml'],
  ],
  'Argo CD, with manifests in one wave and a retry': [
    { 'app.yaml': application(`source: ${folder('m')}${retry}`), 'm/metallb.yaml': controller, 'm/l2.yaml': everyPool },
    ['info[applied-with-install] m/l2.yaml'],
  ],
  'Argo CD, in a wave after the manifests': [
    {
      'app.yaml': application(`source: ${folder('m')}`),
      'm/metallb.yaml': controller,
      'm/l2.yaml': annotated(`argocd.argoproj.io/sync-wave: '1'`),
    },
    [],
  ],
  'Argo CD, after the sync': [
    {
      'app.yaml': application(`source: ${folder('m')}`),
      'm/metallb.yaml': controller,
      'm/l2.yaml': annotated('argocd.argoproj.io/hook: PostSync'),
    },
    [],
  ],
  'Argo CD, with the chart as another source': [
    { 'app.yaml': application(`sources: [${chart}, ${folder('m')}]`), 'm/l2.yaml': everyPool },
    ['warning[applied-with-install] m/l2.yaml'],
  ],
  'Argo CD, apart from the chart': [
    {
      'app.yaml': `${application(`source: ${chart}`)}---\n${application(`source: ${folder('m')}`, 'config')}`,
      'm/l2.yaml': everyPool,
    },
    ['warning[applied-without-order] m/l2.yaml'],
  ],
  'Argo CD, apart from the chart, without a dry run': [
    {
      'app.yaml': `${application(`source: ${chart}`)}---\n${application(`source: ${folder('m')}`, 'config')}`,
      'm/l2.yaml': annotated('argocd.argoproj.io/sync-options: SkipDryRunOnMissingResource=true'),
    },
    [],
  ],
  'Argo CD, in one cluster with its manifests, in another without': [
    {
      'a/app.yaml': application(`source: ${folder('m')}`),
      'm/metallb.yaml': controller,
      'm/l2.yaml': annotated(`argocd.argoproj.io/sync-wave: '1'`),
      'b/app.yaml': application(`source: ${folder('c')}`),
      'c/l2.yaml': everyPool,
    },
    [],
  ],
  'Argo CD, where the chart is for another cluster': [
    {
      'app.yaml': `${application(`source: ${chart}`).replace('https://home', 'https://lab')}---\n${application(`source: ${folder('m')}`, 'config')}`,
      'm/l2.yaml': everyPool,
    },
    [],
  ],
}

describe('the order of application', () => {
  for (const [name, [files, expected]] of Object.entries(cases)) {
    test(name, async () => {
      const { sets } = await validateJson(files, ['.'])
      const found = sets
        .flatMap(({ diagnostics }) => diagnostics)
        .filter((each) => each.name.startsWith('applied-'))
        .map((each) => `${each.severity}[${each.name}] ${each.file}`)
      assert.deepEqual(found, expected)
    })
  }
})

test('--rule sets how much the order counts', async () => {
  const files = { 'flux.yaml': flux('metallb', 'm'), 'm/release.yaml': release, 'm/l2.yaml': everyPool }
  const foundAt = async (level: string) =>
    (await validateJson(files, ['.', '--rule', `applied-with-install=${level}`])).sets.flatMap(({ diagnostics }) =>
      diagnostics.map(({ severity, name }) => `${severity}[${name}]`),
    )
  assert.deepEqual(await foundAt('off'), [])
  assert.deepEqual(await foundAt('error'), ['error[applied-with-install]'])
})
