import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meantBy } from '../../src/gitops/version-range.ts'
import { everyPool, kustomization, pool, validateJson } from './run-validate.ts'
import type { Files } from './run-validate.ts'

const helmRelease = (version: string, values = '{}') =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: metallb }\nspec:\n  chart: { spec: { chart: metallb, version: ${version} } }\n  values: ${values}\n`

const application = (revision: string, values: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: metallb }\nspec:\n  source:\n    chart: metallb\n    targetRevision: ${revision}\n    helm: ${values}\n`

const workload = (kind: string, image: string, type?: string) =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: x }\nspec: { template: { spec: { containers: [{ image: ${image}, env: [${type ? `{ name: METALLB_BGP_TYPE, value: ${type} }` : ''}] }] } } }\n`

const install = (text: string) => ({ 'install.yaml': text })

const installs: readonly (readonly [name: string, files: Files, release: string, backend: string, line: number])[] = [
  ['a HelmRelease', install(helmRelease('0.14.9')), '0.14.9', 'frr', 5],
  [
    'a HelmRelease without FRR',
    install(helmRelease('0.14.9', '{ speaker: { frr: { enabled: false } } }')),
    '0.14.9',
    'native',
    5,
  ],
  [
    'a HelmRelease with frr-k8s',
    install(helmRelease('0.15.3', '{ frrk8s: { enabled: true } }')),
    '0.15.3',
    'frr-k8s',
    5,
  ],
  ['a HelmRelease of v0.16', install(helmRelease('0.16.1')), '0.16.1', 'frr-k8s', 5],
  ['a HelmRelease of v0.13.9', install(helmRelease('0.13.9')), '0.13.9', 'native', 5],
  [
    'an OCIRepository',
    install(
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: metallb }\nspec: { chartRef: { kind: OCIRepository, name: metallb } }\n---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: { name: metallb }\nspec: { url: oci://registry.example/charts/metallb, ref: { tag: 0.15.2 } }\n',
    ),
    '0.15.2',
    'frr',
    9,
  ],
  [
    'an Application',
    install(application('0.14.8', '{ values: "speaker: { frr: { enabled: false } }" }')),
    '0.14.8',
    'native',
    7,
  ],
  [
    'an Application with parameters',
    install(application('0.14.8', '{ parameters: [{ name: frrk8s.enabled, value: "true" }] }')),
    '0.14.8',
    'frr-k8s',
    7,
  ],
  [
    'the controller of k3s',
    install(
      'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: { name: metallb }\nspec:\n  chart: metallb\n  version: 0.14.5\n  valuesContent: |-\n    speaker: { frr: { enabled: false } }\n',
    ),
    '0.14.5',
    'native',
    6,
  ],
  [
    'images',
    install(
      `${workload('Deployment', 'quay.io/metallb/controller:v0.15.2')}---\n${workload('DaemonSet', 'quay.io/metallb/speaker:v0.15.2', 'frr')}`,
    ),
    'v0.15.2',
    'frr',
    4,
  ],
  [
    'images without a BGP type',
    install(workload('DaemonSet', 'quay.io/metallb/speaker:v0.15.2')),
    'v0.15.2',
    'native',
    4,
  ],
  [
    'a base of MetalLB',
    { 'install/kustomization.yaml': kustomization(['github.com/metallb/metallb//config/frr-k8s?ref=v0.15.3']) },
    'v0.15.3',
    'frr-k8s',
    4,
  ],
  [
    'a manifest of MetalLB',
    {
      'install/kustomization.yaml': kustomization([
        'https://raw.githubusercontent.com/metallb/metallb/v0.14.3/config/manifests/metallb-frr.yaml',
      ]),
    },
    'v0.14.3',
    'frr',
    4,
  ],
  [
    'a chart of kustomize',
    {
      'install/kustomization.yaml': kustomization(
        [],
        'helmCharts:\n  - name: metallb\n    version: 0.15.0\n    valuesInline: { speaker: { frr: { enabled: false } } }\n',
      ),
    },
    '0.15.0',
    'native',
    6,
  ],
  [
    'a dependency of a chart',
    {
      'install/Chart.yaml':
        'apiVersion: v2\nname: system\nversion: 1.0.0\ndependencies:\n  - name: metallb\n    version: 0.14.7\n',
      'install/values.yaml': 'metallb: { frrk8s: { enabled: true } }\n',
    },
    '0.14.7',
    'frr-k8s',
    6,
  ],
]

for (const [name, files, release, backend, line] of installs) {
  test(`release and backend are read from ${name}`, async () => {
    const { sets } = await validateJson({ ...files, 'config/pool.yaml': pool('lan', '10.0.0.0/24') }, ['.'])
    const config = sets.find((set) => set.name === 'config')
    assert.deepEqual([config?.release, config?.backend], [release, backend])
    assert.equal(typeof config?.releaseFrom === 'object' && config.releaseFrom?.line, line)
  })
}

test('options win over what is installed', async () => {
  const files = { 'install.yaml': helmRelease('0.14.9'), 'pool.yaml': pool('lan', '10.0.0.0/24') }
  const { sets } = await validateJson(files, ['.', '--metallb-version', 'v0.13.12', '--bgp-type', 'native'])
  assert.deepEqual([sets[0]?.release, sets[0]?.backend, sets[0]?.releaseFrom], ['v0.13.12', 'native', 'option'])
})

test('the nearest installation counts', async () => {
  const { sets } = await validateJson(
    {
      'home/release.yaml': helmRelease('0.14.9'),
      'home/metallb/pool.yaml': pool('lan', '10.0.0.0/24'),
      'lab/release.yaml': helmRelease('0.16.1'),
      'lab/metallb/pool.yaml': pool('lan', '10.0.0.0/24'),
    },
    ['.'],
  )
  assert.deepEqual(
    sets.map(({ name, objects, release }) => [name, objects, release]),
    [
      ['home', 0, undefined],
      ['home/metallb', 1, '0.14.9'],
      ['lab', 0, undefined],
      ['lab/metallb', 1, '0.16.1'],
    ],
  )
})

test('two releases that are equally near are said to be two', async () => {
  const { sets } = await validateJson(
    {
      'home/release.yaml': helmRelease('0.14.9'),
      'lab/release.yaml': helmRelease('0.16.1'),
      'metallb/pool.yaml': `${pool('lan', '10.0.0.0/24')}---\n${everyPool}`,
    },
    ['.'],
  )
  assert.deepEqual(sets.at(-1)?.notJudged, [
    'release; 0.16.1 is installed as near (lab/release.yaml:5), taken as 0.14.9',
  ])
})

test('a version that a patch sets is the version', async () => {
  const { sets } = await validateJson(
    {
      'base/kustomization.yaml': kustomization(['release.yaml', 'pool.yaml']),
      'base/release.yaml': helmRelease('0.14.9'),
      'base/pool.yaml': pool('lan', '10.0.0.0/24'),
      'home/kustomization.yaml': kustomization(['../base'], 'patches:\n  - path: release.yaml\n'),
      'home/release.yaml': helmRelease('0.15.3'),
    },
    ['.'],
  )
  assert.deepEqual(
    [sets[0]?.release, sets[0]?.releaseFrom],
    ['0.15.3', { file: 'home/release.yaml', line: 5, column: 45 }],
  )
})

const judged = async (version: string) =>
  (
    await validateJson(
      { 'install.yaml': helmRelease(version), 'pool.yaml': `${pool('lan', '10.0.0.0/24')}---\n${everyPool}` },
      ['.'],
    )
  ).sets[0]

test('a range is said to be none, and an unknown version to be unknown', async () => {
  const range = await judged('0.14.x')
  assert.deepEqual(
    [range?.judgedAs, range?.notJudged],
    ['v0.14.9', ['release; 0.14.x is not pinned, taken as v0.14.9']],
  )
  const foreign = await judged('4.1.2')
  assert.equal(foreign?.judgedAs, 'v0.16.1')
  assert.match(foreign?.notJudged[0] ?? '', /^release; 4\.1\.2 \(install\.yaml:5\) is none that is known here/u)
})

const ranges: readonly (readonly [text: string, version: string | undefined, isPinned?: boolean])[] = [
  ['0.14.9', '0.14.9', true],
  ['v0.14.9', 'v0.14.9', true],
  ['=0.14.9', '0.14.9', true],
  ['0.16.7', '0.16.7', true],
  ['0.14.x', 'v0.14.9', false],
  ['0.14', 'v0.14.9', false],
  ['~0.14.3', 'v0.14.9', false],
  ['^0.13.7', 'v0.13.12', false],
  ['>=0.13 <0.15', 'v0.14.9', false],
  ['>= 0.13.0, < 0.14.0', 'v0.13.12', false],
  ['0.13.x || 0.15.x', 'v0.15.3', false],
  ['*', 'v0.16.1', false],
  ['0.12.1', undefined],
  ['4.1.2', undefined],
  ['main', undefined],
  ['', undefined],
]

for (const [text, version, isPinned] of ranges) {
  test(`"${text}" means ${version ?? 'nothing that is known'}`, () => {
    assert.deepEqual(meantBy(text), version === undefined ? undefined : { version, isPinned })
  })
}
