import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validateJson } from './run-validate.ts'
import type { Files } from './run-validate.ts'

const workload = (kind: string, role: string, tag: string): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: ${role}, namespace: metallb-system }\nspec:\n  template:\n    spec:\n      containers:\n        - image: quay.io/metallb/${role}:${tag}\n`
const metallb = (controller: string, speaker: string): string =>
  `${workload('Deployment', 'controller', controller)}---\n${workload('DaemonSet', 'speaker', speaker)}`
const l2 = 'apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata: { name: lan, namespace: metallb-system }\n'
const crd = (fields: string): string =>
  `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: communities.metallb.io }\nspec:\n  group: metallb.io\n  names: { kind: Community }\n  versions:\n    - name: v1beta1\n      schema: { openAPIV3Schema: { properties: { spec: { properties: ${fields} } } } }\n`
const both = (fields: string): Files => ({
  'metallb.yaml': `${metallb('v0.15.3', 'v0.15.3')}---\n${crd(fields)}`,
})
const namespace = (name: string, level: string): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels:\n    pod-security.kubernetes.io/enforce: ${level}\n`
const proxy = (more: string): string =>
  `apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n${more}`
const configMap = (more: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: kube-proxy }\ndata:\n  config.conf: |\n${proxy(more).replaceAll(/^(?=.)/gmu, '    ')}`

const names = new Set([
  'argument-not-in-release',
  'crd-of-other-release',
  'ipvs-without-strict-arp',
  'mixed-releases',
  'namespace-refuses-speakers',
  'pod-name-missing',
  'variable-not-in-release',
])

async function found(files: Files, argv: readonly string[] = ['.']): Promise<readonly string[]> {
  const { sets } = await validateJson({ 'l2.yaml': l2, ...files }, argv)
  return sets.flatMap(({ diagnostics }) =>
    diagnostics
      .filter(({ name }) => names.has(name))
      .map(({ name, severity, file, line, column }) => `${severity} ${name} ${file}:${line}:${column}`),
  )
}

test('controller and speakers of one release, or of two', async () => {
  assert.deepEqual(await found({ 'metallb.yaml': metallb('v0.15.3', 'v0.15.3') }), [])
  assert.deepEqual(await found({ 'metallb.yaml': metallb('v0.15.3', '0.15.3') }), [])
  assert.deepEqual(await found({ 'metallb.yaml': metallb('v0.15.3', 'v0.14.9') }), [
    'warning mixed-releases metallb.yaml:17:18',
  ])
  assert.deepEqual(await found({ 'metallb.yaml': metallb('v0.15.3', 'v0.14.9') }, ['metallb.yaml']), [
    'warning mixed-releases metallb.yaml:17:18',
  ])
})

const foundInKustomization = async (more: string): Promise<readonly string[]> => {
  const files = {
    'metallb.yaml': metallb('v0.15.3', 'v0.14.9'),
    'kustomization.yaml': `resources: [metallb.yaml]\n${more}`,
  }
  const { sets } = await validateJson(files, ['.'])
  return sets.flatMap(({ diagnostics }) => diagnostics.map(({ name }) => name))
}

test('a kustomization that installs MetalLB and configures nothing is judged', async () => {
  assert.deepEqual(await foundInKustomization(''), ['mixed-releases'])
  assert.deepEqual(await foundInKustomization('images: [{ name: quay.io/metallb/speaker, newTag: v0.15.3 }]\n'), [])
})

const chart = (values: string, version = '0.16.1'): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: metallb, namespace: metallb-system }\nspec:\n  chart: { spec: { chart: metallb, version: '${version}' } }\n  values: ${values}\n`
const tags = (controller: string, speaker: string): string =>
  `{ controller: { image: { tag: ${controller} } }, speaker: { image: { tag: ${speaker} } } }`

test('tags in the values of a chart are of its release, or of one', async () => {
  assert.deepEqual(await found({ 'release.yaml': chart(tags('v0.16.1', '0.16.1')) }), [])
  assert.deepEqual(await found({ 'release.yaml': chart(tags('v0.15.3', 'v0.14.9')) }), [
    'warning mixed-releases release.yaml:6:41',
    'warning mixed-releases release.yaml:6:79',
  ])
  assert.deepEqual(await found({ 'release.yaml': chart(tags('main', '"v0.16.1@sha256:0123"')) }), [])
  assert.deepEqual(await found({ 'release.yaml': chart(tags('v0.15.3', 'v0.15.3'), '0.x') }), [])
  assert.deepEqual(await found({ 'release.yaml': chart(tags('v0.15.3', 'v0.14.9'), '0.x') }), [
    'warning mixed-releases release.yaml:6:79',
  ])
})

const image = (tag: string, role = 'speaker') => `images: [{ name: quay.io/metallb/${role}, newTag: ${tag} }]\n`

test('tags that a kustomization gives what it fetches', async () => {
  const base = 'resources: [github.com/metallb/metallb/config/native?ref=v0.16.1, l2.yaml]\n'
  const chartIn = `resources: [l2.yaml]\nhelmCharts: [{ name: metallb, version: 0.16.1, valuesInline: ${tags('v0.16.1', 'v0.14.9')} }]\n`
  assert.deepEqual(await found({ 'kustomization.yaml': base + image('v0.16.1') }), [])
  assert.deepEqual(await found({ 'kustomization.yaml': base + image('v0.14.9', 'frr') }), [])
  assert.deepEqual(await found({ 'kustomization.yaml': base + image('v0.14.9') }), [
    'warning mixed-releases kustomization.yaml:2:51',
  ])
  assert.deepEqual(await found({ 'kustomization.yaml': chartIn + image('v0.16.1') }), [])
  assert.deepEqual(await found({ 'kustomization.yaml': chartIn }), ['warning mixed-releases kustomization.yaml:2:130'])
  const overlay = `resources: [../base]\n${image('v0.14.9')}`
  const files = { 'base/kustomization.yaml': base, 'base/l2.yaml': l2, 'home/kustomization.yaml': overlay }
  assert.deepEqual(await found(files, ['home']), ['warning mixed-releases home/kustomization.yaml:2:51'])
})

test('a CRD beside the controller has the fields of its release, or not', async () => {
  assert.deepEqual(await found(both('{ communities: {} }')), [])
  assert.deepEqual(await found(both('{ aliases: {} }')), ['warning crd-of-other-release metallb.yaml:26:13'])
})

test('the namespace of MetalLB lets speakers start, or not', async () => {
  assert.deepEqual(await found({ 'namespace.yaml': namespace('metallb-system', 'privileged') }), [])
  assert.deepEqual(await found({ 'namespace.yaml': namespace('media', 'restricted') }), [])
  for (const level of ['baseline', 'restricted']) {
    assert.deepEqual(await found({ 'namespace.yaml': namespace('metallb-system', level) }), [
      'error namespace-refuses-speakers namespace.yaml:6:41',
    ])
  }
})

test('the namespace that a HelmRelease installs into', async () => {
  const release =
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: metallb, namespace: flux-system }\nspec:\n  targetNamespace: balancers\n  chart: { spec: { chart: metallb, version: 0.15.3 } }\n'
  const files = { 'release.yaml': release, 'namespace.yaml': namespace('balancers', 'baseline') }
  assert.deepEqual(await found(files), ['error namespace-refuses-speakers namespace.yaml:6:41'])
})

test('kube-proxy in IPVS mode, with strictARP or without', async () => {
  assert.deepEqual(await found({ 'proxy.yaml': proxy('mode: ipvs\n') }), [
    'warning ipvs-without-strict-arp proxy.yaml:3:7',
  ])
  assert.deepEqual(await found({ 'proxy.yaml': configMap('mode: "ipvs"\n') }), [
    'warning ipvs-without-strict-arp proxy.yaml:8:11',
  ])
  for (const text of ['mode: ipvs\nipvs: { strictARP: true }\n', 'mode: iptables\n', 'mode: ""\n', '']) {
    assert.deepEqual(await found({ 'proxy.yaml': proxy(text) }), [], text)
    assert.deepEqual(await found({ 'proxy.yaml': configMap(text) }), [], text)
  }
})

test('the kube-proxy of another cluster is not this one', async () => {
  const files = {
    'home/l2.yaml': l2,
    'home/proxy.yaml': proxy('mode: ipvs\nipvs: { strictARP: true }\n'),
    'lab/proxy.yaml': proxy('mode: ipvs\n'),
  }
  const { sets } = await validateJson(files, ['.'])
  assert.deepEqual(
    sets.flatMap(({ diagnostics }) => diagnostics.filter(({ name }) => names.has(name))),
    [],
  )
})

const options = (role: string, tag: string, more: string): string =>
  `${workload(role === 'speaker' ? 'DaemonSet' : 'Deployment', role, tag)}          ${more}\n`

const given: readonly (readonly [role: string, tag: string, more: string, found: readonly string[]])[] = [
  ['speaker', 'v0.15.3', 'args: [--enable-pprof]', []],
  ['speaker', 'v0.16.0', 'args: [--port=7472, --enable-pprof]', ['error argument-not-in-release metallb.yaml:9:31']],
  [
    'controller',
    'v0.16.0',
    'command: [/controller, -enable-pprof=true]',
    ['error argument-not-in-release metallb.yaml:9:34'],
  ],
  ['controller', 'v0.16.0', 'args: [--health-probe-port=1]', ['error argument-not-in-release metallb.yaml:9:18']],
  ['controller', 'v0.16.1', 'args: [--health-probe-port=1]', []],
  ['speaker', 'v0.14.5', 'args: [--enable-l2-service-status]', []],
  ['speaker', 'v0.14.6', 'args: [--enable-l2-service-status]', ['error argument-not-in-release metallb.yaml:9:18']],
  ['speaker', 'v0.13.7', 'env: [{ name: METALLB_ML_SECRET_KEY }]', []],
  [
    'speaker',
    'v0.13.8',
    'env: [{ name: METALLB_ML_SECRET_KEY }]',
    ['warning variable-not-in-release metallb.yaml:9:25'],
  ],
  ['speaker', 'v0.99.0', 'args: [--enable-pprof]', []],
]

for (const [role, tag, more, expected] of given) {
  test(`the ${role} of ${tag} with ${more}`, async () => {
    assert.deepEqual(await found({ 'metallb.yaml': options(role, tag, more) }), expected)
  })
}

test('from v0.16.0 on programs are told the name of their Pod; a patch need not say so', async () => {
  const whole = (tag: string, more: string): string =>
    options('controller', tag, more).replace(
      'spec:\n',
      'spec:\n  selector: { matchLabels: { component: controller } }\n',
    )
  const told = 'env: [{ name: METALLB_POD_NAME, valueFrom: { fieldRef: { fieldPath: metadata.name } } }]'
  const missing = ['error pod-name-missing metallb.yaml:9:18']
  assert.deepEqual(await found({ 'metallb.yaml': whole('v0.16.1', 'args: [--port=1]') }), missing)
  assert.deepEqual(await found({ 'metallb.yaml': whole('v0.15.3', 'args: [--port=1]') }), [])
  assert.deepEqual(await found({ 'metallb.yaml': whole('v0.16.1', told) }), [])
  assert.deepEqual(await found({ 'metallb.yaml': whole('v0.16.1', 'args: [--pod-name=$(NAME)]') }), [])
  assert.deepEqual(await found({ 'metallb.yaml': options('controller', 'v0.16.1', 'args: [--port=1]') }), [])
})
