import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { defineCluster } from '../../src/define/index.ts'
import { compile } from '../../src/compile/compile.ts'
import { chartConflicts } from '../../src/release/chart/chart-conflicts.ts'
import { chartFaults } from '../../src/release/chart/chart-faults.ts'
import { releases } from '../../src/release/releases.ts'
import type { Release } from '../../src/release/releases.ts'
import { parseYaml } from '../../src/source/yaml-file.ts'

/** Values, in which releases, and what is said of them: kind, path and help. */
type Case = readonly [values: object, said: Readonly<Partial<Record<Release, string>>>]

const cases: Readonly<Record<string, Case>> = {
  'a misspelt key has a near name': [
    { speaker: { tolerateMastr: true } },
    { 'v0.16.1': 'unknown speaker.tolerateMastr: did you mean speaker.tolerateMaster?' },
  ],
  'a key at another level is shown its own': [
    { tolerateMaster: true },
    { 'v0.14.9': 'unknown tolerateMaster: did you mean speaker.tolerateMaster?' },
  ],
  'a key that two sections have is shown both': [
    { strategies: {}, logLevel: 'info' },
    {
      'v0.13.2':
        'unknown strategies: delete it; unknown logLevel: did you mean controller.logLevel or speaker.logLevel?',
    },
  ],
  'values for a dependency': [
    { metallb: { speaker: {} } },
    { 'v0.16.1': "unknown metallb: delete this level: it is for a chart that has MetalLB's as a dependency" },
  ],
  'a key of a later release': [
    { networkpolicies: { enabled: true } },
    { 'v0.15.2': 'unknown networkpolicies: delete it, or install v0.15.3 or later', 'v0.15.3': '' },
  ],
  'a key that is gone': [
    { controller: { tlsMinVersion: 'VersionTLS13' } },
    {
      'v0.13.12': 'unknown controller.tlsMinVersion: delete it, or install v0.14.0 or later',
      'v0.14.0': '',
      'v0.15.3': '',
      'v0.16.0': 'gone controller.tlsMinVersion: write tls.minVersion',
    },
  ],
  'a section that is gone is said once': [
    { prometheus: { rbacProxy: { repository: 'a', tag: 'b', pullPolicy: 'Always' } } },
    {
      'v0.15.3': '',
      'v0.16.1': 'gone prometheus.rbacProxy: delete it: the metrics are served over HTTPS by MetalLB itself',
    },
  ],
  'the configuration of before custom resources': [
    { configInline: { 'address-pools': [] } },
    {
      'v0.13.2':
        "gone configInline: write MetalLB's resources (IPAddressPool, L2Advertisement …) and apply them beside the chart",
      'v0.13.3':
        "conflict configInline: write MetalLB's resources (IPAddressPool, L2Advertisement …) and apply them beside the chart",
    },
  ],
  'the same, empty, is only left unread': [
    { configInline: {} },
    {
      'v0.16.1':
        "gone configInline: write MetalLB's resources (IPAddressPool, L2Advertisement …) and apply them beside the chart",
    },
  ],
  'a level that there is none of': [
    { speaker: { logLevel: 'warning' }, controller: { logLevel: 'warning' } },
    {
      'v0.13.12': 'refused speaker.logLevel: write one of them',
      'v0.14.0': 'refused speaker.logLevel: write one of them; refused controller.logLevel: write one of them',
    },
  ],
  'a tag that YAML reads as a number': [
    { speaker: { image: { tag: 0.15 } } },
    { 'v0.16.1': "refused speaker.image.tag: write it in quotes: '0.15'" },
  ],
  'a switch in quotes': [
    { speaker: { frr: { enabled: 'false' } } },
    { 'v0.15.3': 'refused speaker.frr.enabled: write it without quotes: false' },
  ],
  'an interval with its unit': [
    { prometheus: { serviceMonitor: { interval: '30s' } } },
    { 'v0.16.1': 'refused prometheus.serviceMonitor.interval: write a whole number' },
  ],
  'names of pull secrets without their key': [
    { imagePullSecrets: ['registry'] },
    { 'v0.16.1': 'refused imagePullSecrets: write a list of maps, like [{ name: … }]' },
  ],
  'a section with nothing but comments in it': [
    { speaker: null, crds: null },
    { 'v0.16.1': 'refused speaker: delete the line, or write speaker: {}' },
  ],
  'a value that is not known yet': [{ speaker: { logLevel: '${LEVEL}', frr: '{{ .frr }}' } }, { 'v0.15.3': '' }],
  'what is handed on as it is': [
    { controller: { strategy: { rollingUpdate: { maxSurge: 1 } }, securityContext: { seccompProfile: {} } } },
    { 'v0.16.1': '' },
  ],
  'FRR of years, and the default of v0.16': [
    { speaker: { frr: { enabled: true } } },
    { 'v0.15.3': '', 'v0.16.0': 'conflict speaker.frr.enabled: set one of them to false' },
  ],
  'frr-k8s beside the default of v0.14': [
    { frrk8s: { enabled: true } },
    { 'v0.14.0': 'conflict frrk8s.enabled: set one of them to false', 'v0.16.1': '' },
  ],
  'an external frr-k8s': [
    { frrk8s: { external: true, namespace: 'frr-k8s-system' }, speaker: { frr: { enabled: false } } },
    {
      'v0.15.3': '',
      'v0.16.0': 'conflict frrk8s.external: set frrk8s.enabled to false, or delete frrk8s.external',
    },
  ],
  'two monitors': [
    {
      prometheus: {
        podMonitor: { enabled: true },
        serviceMonitor: { enabled: true },
        namespace: 'monitoring',
        serviceAccount: 'prometheus',
      },
    },
    { 'v0.14.8': '', 'v0.14.9': 'conflict prometheus.serviceMonitor.enabled: set one of the two to false' },
  ],
  'a monitor without the rights of Prometheus': [
    { prometheus: { serviceMonitor: { enabled: true }, serviceAccount: 'prometheus' } },
    {
      'v0.16.1':
        "conflict prometheus.serviceMonitor.enabled: write prometheus.namespace: Prometheus' own, or set prometheus.rbacPrometheus to false",
    },
  ],
  'a monitor that needs no rights': [
    { prometheus: { serviceMonitor: { enabled: true }, rbacPrometheus: false } },
    { 'v0.16.1': '' },
  ],
  'speakers on some nodes without memberlist': [
    { speaker: { nodeSelector: { room: 'office' }, memberlist: { enabled: false } } },
    {
      'v0.14.9': '',
      'v0.15.0':
        'conflict speaker.nodeSelector: delete speaker.nodeSelector, or set speaker.memberlist.enabled to true',
    },
  ],
}

describe('the chart of a release', () => {
  for (const [name, [values, said]] of Object.entries(cases)) {
    test(name, () => {
      assert.deepEqual(
        Object.fromEntries(Object.keys(said).map((release) => [release, saidOf(values, release as Release)])),
        said,
      )
    })
  }

  test('is said which of two values it has by default', () => {
    const [fault] = chartConflicts({ speaker: { frr: { enabled: true } } }, 'v0.16.1')
    assert.equal(
      fault?.message,
      'the chart renders nothing with two backends: speaker.frr.enabled and frrk8s.enabled; frrk8s.enabled is true by default',
    )
  })

  for (const values of [null, undefined, 7, 'text', [], {}, { speaker: { frr: [] } }, { __proto__: null, a: 1 }]) {
    test(`is given ${JSON.stringify(values)}`, () => {
      for (const release of releases) assert.doesNotThrow(() => [...chartFaults(values, release)])
    })
  }
})

test('what is generated to install MetalLB by Helm is nothing that a chart would refuse or leave unread', () => {
  for (const release of releases) {
    for (const backend of ['native', 'frr', 'frr-k8s'] as const) {
      const { files } = compile(
        defineCluster({
          name: 'lab',
          release,
          backend,
          install: 'helm',
          pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
          l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        }),
      )
      const text = files.get('install/kustomization.yaml')
      if (text === undefined) continue
      const [document] = parseYaml('', text).documents
      const { helmCharts } = document!.value as { helmCharts: readonly [{ valuesInline: object }] }
      assert.equal(saidOf(helmCharts[0].valuesInline, release), '', `${release} ${backend}`)
    }
  }
})

function saidOf(values: unknown, release: Release): string {
  return [...chartFaults(values, release), ...chartConflicts(values, release)]
    .map(({ kind, path, help }) => `${kind} ${path.join('.')}: ${help}`)
    .join('; ')
}
