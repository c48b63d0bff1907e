import { pagesOf } from './page.ts'
import type { Page } from './page.ts'

/** What can be wrong with how MetalLB is installed. */
export const installPages: readonly Page[] = pagesOf('install', '0.1.0', {
  'chart-value-gone': {
    severity: 'warning',
    what: 'A Helm value that the chart of this release no longer has.',
    why: "MetalLB's chart takes any key and reads those that it knows. After an upgrade such a value has no effect, without a word: what it secured or configured is at its default.",
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              controller: { tlsMinVersion: VersionTLS13 }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              tls: { minVersion: VersionTLS13 }`,
      },
    },
    fix: 'Write what took its place, or delete it.',
  },
  'chart-value-refused': {
    what: "A Helm value that the chart's schema refuses, or an empty one that takes a section of the chart's defaults away.",
    why: 'Helm holds the values against the schema before it renders anything. Flux and Argo CD keep what was there before and report a failure; nothing of the change arrives. Where no release is pinned, it is a warning.',
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              speaker: { logLevel: warning }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              speaker: { logLevel: warn }`,
      },
    },
    fix: 'Write a value of the kind that the chart wants.',
  },
  'chart-value-unknown': {
    severity: 'warning',
    what: 'A Helm value that the chart of this release does not have: misspelt, at another level, or of a later release.',
    why: "MetalLB's chart takes any key and reads those that it knows. The value has no effect, and nobody says so.",
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.14.9 } }
            values:
              speaker: { frr: { enable: false } }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.14.9 } }
            values:
              speaker: { frr: { enabled: false } }`,
      },
    },
    fix: 'Write the name that the chart has, or delete the value.',
  },
  'chart-values-conflict': {
    what: 'Helm values that a template of the chart refuses: two backends, two monitors, or a part without what it needs.',
    why: "The chart renders nothing, so that the change does not arrive. One of the values may be the chart's own default, and that changes: from v0.16.0 on `frrk8s.enabled` is true, and a `speaker.frr.enabled: true` of years fails with the next release. Where no release is pinned, it is a warning.",
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              speaker: { frr: { enabled: true } }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              frrk8s: { enabled: false }
              speaker: { frr: { enabled: true } }`,
      },
    },
    fix: 'Decide for one of them, and write the other down as well where its default is against it.',
  },
})
