import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { kustomization, pool, validateJson } from './run-validate.ts'
import type { Files } from './run-validate.ts'

const helmRelease = (version: string, more: string): string => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: metallb }
spec:
  chart: { spec: { chart: metallb${version === '' ? '' : `, version: ${version}`} } }
${more}`

const misspelt = 'speaker:\n  frr:\n    enable: false\n'
const indented = (text: string, by: number): string => text.replaceAll(/^(?=.)/gmu, ' '.repeat(by))

/** Where the misspelt key of the values is told, and with which severity. */
const places: Readonly<Record<string, readonly [files: Files, at: string]>> = {
  'a HelmRelease': [
    { 'release.yaml': helmRelease('0.14.9', `  values:\n${indented(misspelt, 4)}`) },
    'warning release.yaml:9:9',
  ],
  'a HelmRelease with values in a ConfigMap': [
    {
      'release.yaml': helmRelease('0.14.9', '  valuesFrom: [{ kind: ConfigMap, name: metallb-values }]\n'),
      'values.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: metallb-values }\ndata:\n  values.yaml: |\n${indented(misspelt, 4)}`,
    },
    'warning values.yaml:8:9',
  ],
  'an Application with a text': [
    {
      'app.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: metallb }\nspec:\n  source:\n    chart: metallb\n    targetRevision: 0.14.9\n    helm:\n      values: |\n        # comment\n\n${indented(misspelt, 8)}`,
    },
    'warning app.yaml:14:13',
  ],
  'an Application with an object': [
    {
      'app.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: metallb }\nspec:\n  source:\n    chart: metallb\n    targetRevision: 0.14.9\n    helm:\n      valuesObject:\n${indented(misspelt, 8)}`,
    },
    'warning app.yaml:12:13',
  ],
  'an Application with a parameter': [
    {
      'app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: metallb }\nspec:\n  source:\n    chart: metallb\n    targetRevision: 0.14.9\n    helm:\n      parameters:\n        - { name: speaker.frr.enable, value: "false" }\n',
    },
    'warning app.yaml:10:19',
  ],
  'an Application with a file of another source': [
    {
      '.git/HEAD': 'ref: refs/heads/main\n',
      'apps/app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: metallb }\nspec:\n  sources:\n    - { repoURL: https://git.example/home, ref: home }\n    - chart: metallb\n      targetRevision: 0.14.9\n      helm:\n        valueFiles: [$home/values/metallb.yaml]\n',
      'values/metallb.yaml': misspelt,
    },
    'warning values/metallb.yaml:3:5',
  ],
  "k3s' HelmChart": [
    {
      'chart.yaml': `apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: { name: metallb }\nspec:\n  chart: metallb\n  version: 0.14.9\n  valuesContent: |-\n${indented(misspelt, 4)}`,
    },
    'warning chart.yaml:10:9',
  ],
  "k3s' HelmChart with what is set": [
    {
      'chart.yaml':
        'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: { name: metallb }\nspec:\n  chart: metallb\n  version: 0.14.9\n  set:\n    speaker.frr.enable: "false"\n',
    },
    'warning chart.yaml:8:5',
  ],
  'a kustomization': [
    {
      'kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nhelmCharts:\n  - name: metallb\n    version: 0.14.9\n    valuesInline:\n${indented(misspelt, 6)}`,
    },
    'warning kustomization.yaml:9:11',
  ],
  'a kustomization with a file': [
    {
      'kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nhelmCharts:\n  - name: metallb\n    version: 0.14.9\n    valuesFile: metallb.yaml\n',
      'metallb.yaml': misspelt,
    },
    'warning metallb.yaml:3:5',
  ],
  'a chart that has it as a dependency': [
    {
      'Chart.yaml':
        'apiVersion: v2\nname: platform\nversion: 0.1.0\ndependencies:\n  - { name: metallb, version: 0.14.9, repository: https://metallb.github.io/metallb }\n',
      'values.yaml': `metallb:\n${indented(misspelt, 2)}`,
    },
    'warning values.yaml:4:7',
  ],
}

describe('a Helm value that the chart does not have is told where it is written', () => {
  for (const [name, [files, at]] of Object.entries(places)) {
    test(name, async () => assert.deepEqual(await told(files), [`chart-value-unknown ${at}`]))
  }

  test('built by kustomize, with a patch', async () => {
    const files = {
      'base/kustomization.yaml': kustomization(['release.yaml']),
      'base/release.yaml': helmRelease('0.14.9', '  values: { crds: { enabled: true } }\n'),
      'home/kustomization.yaml': kustomization(['../base'], 'patches: [{ path: patch.yaml }]\n'),
      'home/patch.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: metallb }\nspec:\n  values:\n${indented(misspelt, 4)}`,
    }
    assert.deepEqual(await told(files), ['chart-value-unknown warning home/patch.yaml:8:9'])
  })

  test('in a file that is given by name, and beside resources', async () => {
    const release = helmRelease('0.14.9', `  values:\n${indented(misspelt, 4)}`)
    const { sets } = await validateJson({ 'all.yaml': `${release}---\n${pool('lan', '10.0.0.0/24')}` }, ['all.yaml'])
    assert.deepEqual(
      sets[0]?.diagnostics.filter(({ name }) => name.startsWith('chart-')).map(({ name, line }) => [name, line]),
      [['chart-value-unknown', 9]],
    )
  })
})

describe('a render that fails', () => {
  const twoBackends = '  values: { speaker: { frr: { enabled: true } }, frrk8s: { enabled: true } }\n'

  test('is an error where the release is pinned, and a warning where it is not', async () => {
    for (const [version, severity] of [
      ['0.15.3', 'error'],
      ['0.15.x', 'warning'],
      ['', 'warning'],
    ] as const) {
      const found = await told({ 'release.yaml': helmRelease(version, twoBackends) })
      assert.deepEqual(found, [`chart-values-conflict ${severity} release.yaml:6:40`], version)
    }
  })

  test('of a release that nobody knows, or of another chart of this name, is nothing', async () => {
    const bitnami = helmRelease('', twoBackends).replace(
      'chart: metallb',
      'chart: metallb, sourceRef: { name: bitnami }',
    )
    for (const release of [helmRelease('6.3.1', twoBackends), helmRelease('0.12.1', twoBackends), bitnami]) {
      assert.deepEqual(await told({ 'release.yaml': release }), [])
    }
  })

  test('is not said where the schema is not asked', async () => {
    const level = '  values: { speaker: { logLevel: warning } }\n'
    const skipped = `${level}  upgrade: { disableSchemaValidation: true }\n`
    assert.deepEqual(await told({ 'release.yaml': helmRelease('0.15.3', level) }), [
      'chart-value-refused error release.yaml:6:34',
    ])
    assert.deepEqual(await told({ 'release.yaml': helmRelease('0.15.3', skipped) }), [])
  })

  test('is not said where values cannot be read, and they are listed', async () => {
    const more = `  valuesFrom: [{ kind: Secret, name: metallb-values }]\n${twoBackends}`
    const { sets } = await validateJson({ 'release.yaml': helmRelease('0.15.3', more) }, ['.'])
    assert.deepEqual(sets[0]?.diagnostics, [])
    assert.deepEqual(sets[0]?.notJudged, ['values of Secret "metallb-values" (release.yaml:6)'])
  })
})

async function told(files: Files): Promise<readonly string[]> {
  const { sets } = await validateJson(files, ['.'])
  return sets.flatMap(({ diagnostics }) =>
    diagnostics.map(({ name, severity, file, line, column }) => `${name} ${severity} ${file}:${line}:${column}`),
  )
}

const applicationWith = (helm: string): Files => ({
  'app.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: metallb }\nspec:\n  source:\n    chart: metallb\n    targetRevision: 0.15.3\n    helm:\n${helm}`,
  'pool.yaml': pool('lan', '10.0.0.0/24'),
})

const foundFor = async (helm: string): Promise<readonly string[]> => {
  const { sets } = await validateJson(applicationWith(helm), ['.'])
  return sets.flatMap(({ diagnostics, backend }) => [
    ...diagnostics.filter(({ name }) => name.startsWith('chart-')).map((each) => `${each.name} ${each.line}`),
    backend,
  ])
}

test('an Application whose valuesObject overshadows its values', async () => {
  const wrong = '      values: |\n        speaker: { frr: { enabled: 1 } }\n'
  const values = '      values: |\n        speaker: { frr: { enabled: false } }\n'
  assert.deepEqual(await foundFor(wrong), ['chart-value-refused 10', 'frr'])
  assert.deepEqual(await foundFor(`      valuesObject: {}\n${wrong}`), ['chart-values-not-read 10', 'frr'])
  assert.deepEqual(await foundFor(`      valuesObject: {}\n${values}`), ['chart-values-not-read 10', 'frr'])
  assert.deepEqual(await foundFor(`      valuesObject:\n${values}`), ['native'])
  assert.deepEqual(
    await foundFor(
      `      valuesObject: { frrk8s: { enabled: true }, speaker: { frr: { enabled: false } } }\n      values: ''\n`,
    ),
    ['frr-k8s'],
  )
})
