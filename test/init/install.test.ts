import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'
import { toolPath } from '../support/kubectl.ts'
import { argo, flux } from './repositories.ts'

const home = flux('home', '0.14.9', '192.168.1.60-192.168.1.75')
const pools = { 'home/pools.yaml': home['clusters/home/metallb/pools.yaml']! }

/** By what MetalLB is installed, in which file its version is, and how a definition names it. */
const ways: readonly (readonly [
  by: string,
  files: Readonly<Record<string, string>>,
  version: readonly [file: string, from: string, to: string],
  install: string,
])[] = [
  [
    'a HelmRelease',
    home,
    ['clusters/home/metallb/release.yaml', '0.14.9', '0.16.1'],
    'helmRelease: clusters/home/metallb/release.yaml',
  ],
  [
    'a HelmRelease with its version in an OCIRepository',
    {
      ...pools,
      'flux/metallb.yaml':
        'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: metallb }\nspec: { chartRef: { kind: OCIRepository, name: metallb } }\n---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: { name: metallb }\nspec: { url: oci://quay.io/metallb/chart/metallb, ref: { tag: 0.15.3 } }\n',
    },
    ['flux/metallb.yaml', '0.15.3', '0.16.1'],
    'helmRelease: flux/metallb.yaml',
  ],
  ['an Application', argo, ['apps/metallb.yaml', '0.15.3', '0.16.1'], 'application: apps/metallb.yaml'],
  [
    'the HelmChart of k3s',
    {
      ...pools,
      'k3s/metallb.yaml':
        'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: { name: metallb }\nspec: { chart: metallb, version: 0.15.3 }\n',
    },
    ['k3s/metallb.yaml', '0.15.3', '0.16.1'],
    'helmChart: k3s/metallb.yaml',
  ],
  [
    'a kustomization',
    {
      ...pools,
      'metallb/kustomization.yaml': 'resources:\n  - github.com/metallb/metallb/config/frr?ref=v0.15.3\n',
    },
    ['metallb/kustomization.yaml', '0.15.3', '0.16.1'],
    'kustomization: metallb/kustomization.yaml',
  ],
  [
    "a chart that has MetalLB's among its dependencies",
    {
      ...pools,
      'charts/metallb/Chart.yaml':
        'apiVersion: v2\nname: network\nversion: 1.0.0\ndependencies:\n  - { name: metallb, version: 0.15.3, repository: https://metallb.github.io/metallb }\n',
    },
    ['charts/metallb/Chart.yaml', '0.15.3', '0.16.1'],
    'chart: charts/metallb/Chart.yaml',
  ],
  [
    'manifests',
    {
      ...pools,
      'metallb/speaker.yaml':
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: speaker, namespace: metallb-system }\nspec:\n  template:\n    spec:\n      containers: [{ name: speaker, image: quay.io/metallb/speaker:v0.15.3 }]\n',
    },
    ['metallb/speaker.yaml', '0.15.3', '0.16.1'],
    'manifests: metallb/speaker.yaml',
  ],
]

for (const [by, files, [file, from, to], install] of ways) {
  for (const format of ['ts', 'yaml']) {
    test(`installed by ${by}: another version is noticed in what init wrote as ${format}`, async () => {
      const cwd = await fixture({ '.git/HEAD': 'ref: refs/heads/main\n', ...files })
      await metallbOverlays(['init', 'lab', ...(format === 'yaml' ? ['--yaml'] : [])], { cwd })
      const text = readFileSync(path.join(cwd, 'overlays/lab', `cluster.${format}`), 'utf8')
      assert.ok(text.replaceAll("'", '').includes(`install: { ${install} }`), text)
      const before = await metallbOverlays(['build'], { cwd })
      assert.deepEqual([before.code, /install/u.test(before.stdout)], [0, false], before.stdout)
      const installing = path.join(cwd, file)
      writeFileSync(installing, readFileSync(installing, 'utf8').replace(from, to))
      const { code, stdout } = await metallbOverlays(['build', '--check'], { cwd })
      assert.equal(code, 1)
      assert.match(stdout, /^error\[release-differs-from-install\] v?0\.16\.1 is installed/mu)
    })
  }
}

test('where a patch sets the version, no file is named that says another one', async () => {
  const cwd = await fixture({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'base/kustomization.yaml': 'resources: [release.yaml]\n',
    'base/release.yaml': home['clusters/home/metallb/release.yaml']!,
    'home/kustomization.yaml':
      'resources: [../base, pools.yaml]\npatches:\n  - target: { kind: HelmRelease }\n    patch: |-\n      - { op: replace, path: /spec/chart/spec/version, value: 0.15.3 }\n',
    ...pools,
  })
  await metallbOverlays(['init'], { cwd, env: { PATH: path.dirname(await toolPath('kubectl')) } })
  const text = readFileSync(path.join(cwd, 'overlays/home/cluster.ts'), 'utf8')
  assert.match(text, /release: 'v0\.15\.3'/u)
  assert.doesNotMatch(text, /install:/u)
})
