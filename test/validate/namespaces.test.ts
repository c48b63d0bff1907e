import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { everyPool, kustomization, validateJson } from './run-validate.ts'
import type { Files } from './run-validate.ts'

const pool = (namespace: string) => `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: lan${namespace && `\n  namespace: ${namespace}`}
spec: { addresses: [192.168.1.64/28] }
---
${everyPool.replace(', namespace: metallb-system', namespace && `, namespace: ${namespace}`)}`

const release = (metadata: string, spec = '') =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: metallb, ${metadata} }\nspec: { ${spec}chart: { spec: { chart: metallb, version: 0.15.3 } } }\n`

const flux = (name: string, path: string, more = '') =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: ${name} }\nspec: { path: ./${path}, dependsOn: [{ name: metallb }]${more} }\n---\n`

const application = (name: string, source: string, namespace: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name} }\nspec: { destination: { server: https://home, namespace: ${namespace} }, source: { repoURL: https://git.example/home, ${source} }, syncPolicy: { syncOptions: [SkipDryRunOnMissingResource=true] } }\n---\n`

const chart = 'chart: metallb, targetRevision: 0.15.3'
const base = 'github.com/metallb/metallb/config/native?ref=v0.15.3'

const cases: Readonly<Record<string, readonly [files: Files, found: readonly string[]]>> = {
  'a HelmRelease in another set': [
    {
      'flux.yaml': flux('metallb', 'm') + flux('config', 'c'),
      'm/release.yaml': release('namespace: lb'),
      'c/pool.yaml': pool('edge'),
    },
    ['c/pool.yaml:5', 'c/pool.yaml:10'],
  ],
  'the targetNamespace of a HelmRelease': [
    {
      'flux.yaml': flux('metallb', 'm') + flux('config', 'c'),
      'm/release.yaml': release('namespace: flux-system', 'targetNamespace: edge, '),
      'c/pool.yaml': pool('edge'),
    },
    [],
  ],
  'a kustomization that moves the HelmRelease': [
    {
      'flux.yaml': flux('metallb', 'm') + flux('config', 'c'),
      'm/kustomization.yaml': `${kustomization(['release.yaml'])}namespace: edge\n`,
      'm/release.yaml': release('namespace: flux-system'),
      'c/pool.yaml': pool('edge'),
    },
    [],
  ],
  'Flux moving the resources to MetalLB': [
    {
      'flux.yaml': flux('metallb', 'm') + flux('config', 'c', ', targetNamespace: lb'),
      'm/release.yaml': release('namespace: lb'),
      'c/pool.yaml': pool('edge'),
    },
    [],
  ],
  'Flux moving the resources away from MetalLB': [
    {
      'flux.yaml': flux('metallb', 'm') + flux('config', 'c', ', targetNamespace: edge'),
      'm/release.yaml': release('namespace: lb'),
      'c/pool.yaml': pool('lb'),
    },
    ['c/pool.yaml:5', 'c/pool.yaml:10'],
  ],
  'Argo CD putting resources without a namespace elsewhere': [
    {
      'app.yaml': application('metallb', chart, 'lb') + application('config', 'path: c', 'default'),
      'c/pool.yaml': pool(''),
    },
    ['c/pool.yaml:3', 'c/pool.yaml:9'],
  ],
  'Argo CD putting both into one namespace': [
    {
      'app.yaml': application('metallb', chart, 'lb') + application('config', 'path: c', 'lb'),
      'c/pool.yaml': pool(''),
    },
    [],
  ],
  'MetalLB’s own manifests': [
    { 'kustomization.yaml': kustomization([base, 'pool.yaml']), 'pool.yaml': pool('edge') },
    ['pool.yaml:5', 'pool.yaml:10'],
  ],
  'MetalLB’s own manifests in another namespace': [
    { 'kustomization.yaml': `${kustomization([base, 'pool.yaml'])}namespace: edge\n`, 'pool.yaml': pool('edge') },
    [],
  ],
  'the HelmChart of k3s': [
    {
      'metallb/chart.yaml':
        'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: { name: metallb, namespace: kube-system }\nspec: { chart: metallb, version: 0.15.3, repo: https://metallb.github.io/metallb, targetNamespace: lb }\n',
      'pools/pool.yaml': pool('edge'),
    },
    ['pools/pool.yaml:5', 'pools/pool.yaml:10'],
  ],
}

describe('a resource outside the namespace that MetalLB is installed in', () => {
  for (const [name, [files, expected]] of Object.entries(cases)) {
    test(name, async () => {
      const { sets } = await validateJson(files, ['.'])
      const found = sets
        .flatMap(({ diagnostics }) => diagnostics)
        .filter((each) => each.name === 'resource-outside-namespace')
        .map(({ file, line }) => `${file}:${line}`)
      assert.deepEqual(found, expected)
    })
  }
})
