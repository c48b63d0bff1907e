import type { Rule } from '../rule.ts'

/** A cluster that is judged for another BGP backend than the one that its repository starts. */
export const backendDiffersFromInstall: Rule = {
  name: 'backend-differs-from-install',
  severity: 'warning',
  docs: {
    what: 'A cluster is judged for one BGP backend, and the file that it names under `install` starts another one.',
    why: 'What MetalLB takes, and which fields have an effect, depends on the backend. Where the values of the chart are silent, its default decides, and that changed twice: frr with v0.13.10, frr-k8s with v0.16.0.',
    example: {
      installed: `
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: metallb, namespace: metallb-system }
        spec:
          chart: { spec: { chart: metallb, version: 0.16.1 } }`,
      refused: `
        release: 'v0.16.1',
        backend: 'frr',
        install: { helmRelease: 'release.yaml' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.16.1',
        backend: 'frr-k8s',
        install: { helmRelease: 'release.yaml' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write the backend that is started, or none: without one, in the cluster and in its base, it is read from the file. Or set `speaker.frr.enabled` and `frrk8s.enabled` there.',
    since: '0.1.0',
  },
  check: ({ installed, backend, definition }) => {
    const started = installed?.backend
    if (started === undefined || definition.backend === undefined || started.value === backend) return []
    const { file, line, column } = started.place
    return [
      {
        path: ['backend'],
        message: `the installation starts ${started.value}, but the cluster is judged for ${backend}`,
        help: `write backend: '${started.value}', or have the installation start ${backend}`,
        related: [{ message: 'is installed here', file, line, column }],
      },
    ]
  },
}
