import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, defineCluster } from '../../src/index.ts'
import { fixture } from '../support/fixture.ts'
import { metallbOverlays } from './command.ts'

const definition = (fields: string): string => `import { defineCluster } from 'metallb-overlays'
export default defineCluster({
  ${fields}
  pools: { lan: { addresses: ['192.168.1.60/32'] } },
  l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
})
`
const helmRelease = (version: string): string => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: metallb }
spec:
  chart:
    spec:
      chart: metallb
      version: ${version}
`

/** What definition and installation say of a cluster: findings with the places that they name. */
async function built(fields: string, installs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const cwd = await fixture({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'overlays/homelab/cluster.ts': definition(fields),
    ...installs,
  })
  const { stdout } = await metallbOverlays(['build'], { cwd })
  return stdout.split('\n').filter((line) => /^(?:error|warning)\[| -->/u.test(line))
}

test('a bot changes the chart: both places are told', async () => {
  const fields = "release: 'v0.14.9',\n  install: { helmRelease: 'clusters/home/release.yaml' },"
  assert.deepEqual(await built(fields, { 'clusters/home/release.yaml': helmRelease('0.15.3') }), [
    'error[release-differs-from-install] 0.15.3 is installed, but the cluster is judged as v0.14.9',
    ' --> overlays/homelab/cluster.ts:3:12',
    '  --> clusters/home/release.yaml:8:16  is installed here',
  ])
})

const application =
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: metallb }\nspec: { source: { chart: metallb, targetRevision: 0.15.3 } }\n'
const helmChart =
  'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: { name: metallb }\nspec: { chart: metallb, version: 0.15.3 }\n'
const kustomization =
  'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\nresources:\n  - github.com/metallb/metallb/config/frr?ref=v0.15.3\n'
const elsewhere =
  'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: metallb }\nspec: { chartRef: { kind: OCIRepository, name: metallb } }\n'
const oci =
  'apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: { name: metallb }\nspec: { url: oci://quay.io/metallb/chart/metallb, ref: { tag: 0.15.3 } }\n'

for (const [install, files, line] of [
  ["{ application: 'apps/metallb.yaml' }", { 'apps/metallb.yaml': application }, 'apps/metallb.yaml:4:51'],
  ["{ helmChart: 'k3s/metallb.yaml' }", { 'k3s/metallb.yaml': helmChart }, 'k3s/metallb.yaml:4:34'],
  ["{ kustomization: 'metallb' }", { 'metallb/kustomization.yaml': kustomization }, 'metallb/kustomization.yaml:4:5'],
  [
    "{ kustomization: 'metallb/kustomization.yaml' }",
    { 'metallb/kustomization.yaml': kustomization },
    'metallb/kustomization.yaml:4:5',
  ],
  [
    "{ helmRelease: 'home/release.yaml' }",
    { 'home/release.yaml': elsewhere, 'home/repository.yaml': oci },
    'home/repository.yaml:4:63',
  ],
] as const) {
  test(`install: ${install} is read`, async () => {
    const found = await built(`release: 'v0.14.9', backend: 'frr', install: ${install},`, files)
    assert.deepEqual(found.at(-1)?.trim(), `--> ${line}  is installed here`)
    assert.deepEqual(await built(`release: 'v0.15.3', backend: 'frr', install: ${install},`, files), [])
  })
}

test('a file that is not there, or installs something else, is an error', async () => {
  const fields = "release: 'v0.14.9', install: { helmRelease: 'release.yaml' },"
  for (const files of [{}, { 'release.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: metallb }\n' }]) {
    assert.deepEqual(await built(fields, files), [
      'error[install-not-there] nothing that installs MetalLB is at release.yaml',
      ' --> overlays/homelab/cluster.ts:3:23',
    ])
  }
})

test('a definition that is compiled by itself says that the file was not read', () => {
  const { diagnostics } = compile(
    defineCluster({
      name: 'homelab',
      release: 'v0.14.9',
      install: { helmRelease: 'release.yaml' },
      pools: { lan: { addresses: ['192.168.1.60/32'] } },
      l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
    }),
  )
  assert.deepEqual(
    diagnostics.map(({ name, notJudged }) => [name, notJudged]),
    [['install-not-read', true]],
  )
})

test('install names one way', () => {
  for (const install of [{}, { helmRelease: 'a', application: 'b' }, { helmRelese: 'a' }, 'helmm', 7]) {
    const { diagnostics } = compile(defineCluster({ install: install as never }))
    assert.ok(
      diagnostics.some(({ severity, path }) => severity === 'error' && path?.[0] === 'install'),
      JSON.stringify([install, diagnostics]),
    )
  }
})
