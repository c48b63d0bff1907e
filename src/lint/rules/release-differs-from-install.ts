import type { Rule } from '../rule.ts'

/** A cluster that is judged as another release than the one that its repository installs. */
export const releaseDiffersFromInstall: Rule = {
  name: 'release-differs-from-install',
  severity: 'error',
  docs: {
    what: 'A cluster is judged as one MetalLB release, and the file that it names under `install` installs another one.',
    why: 'Every verdict is about a program that does not run: a field may be unknown, have another default or mean something else. Mostly a bot has changed the version of the chart, and nobody the definition.',
    example: {
      installed: `
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: { name: metallb, namespace: metallb-system }
        spec:
          chart: { spec: { chart: metallb, version: 0.16.1 } }
          values: { frrk8s: { enabled: false } }`,
      refused: `
        release: 'v0.14.9',
        install: { helmRelease: 'release.yaml' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.16.1',
        install: { helmRelease: 'release.yaml' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write the release that is installed, or none: without one, in the cluster and in its base, it is read from the file.',
    since: '0.1.0',
  },
  lacks: ({ installed }) =>
    installed && !installed.version?.lets.length ? ['a known version of the installation'] : [],
  check: ({ installed, release: { requested } }) => {
    const version = installed?.version
    if (version === undefined || version.lets.length === 0 || requested === undefined) return []
    if (version.lets.includes(requested.replace(/^v/u, ''))) return []
    const newest = `v${version.lets.at(-1)}`
    const { file, line, column } = version.place
    return [
      {
        path: ['release'],
        message: `${version.text} is installed, but the cluster is judged as ${requested}`,
        help: `write release: '${newest}', and read what changed in MetalLB's release notes`,
        related: [{ message: 'is installed here', file, line, column }],
      },
    ]
  },
}
