import { isAtLeast } from '../../release/releases.ts'
import { annotatedOf, keyFinding } from '../annotated.ts'
import type { Rule } from '../rule.ts'
import { annotationNames, oldPrefix, ownPrefix, partsOf } from '../service-annotations.ts'

/** An annotation with the prefix that MetalLB complains about since v0.14.9. */
export const deprecatedAnnotation: Rule = {
  name: 'deprecated-annotation',
  severity: 'info',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service, or what Helm values give to one, has an annotation `metallb.universe.tf/…` in a cluster whose release knows `metallb.io/…`.',
    why: 'It still works. Since v0.14.9 MetalLB complains about it by an event (`deprecatedAnnotation`) at each change of the Service, and where both prefixes are there the old one does not count.',
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.15.3 } } }
          # service.yaml
          apiVersion: v1
          kind: Service
          metadata:
            name: web
            namespace: apps
            annotations: { metallb.universe.tf/loadBalancerIPs: 192.168.1.60 }
          spec: { type: LoadBalancer, ports: [{ port: 443 }] }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.15.3 } } }
          # service.yaml
          apiVersion: v1
          kind: Service
          metadata:
            name: web
            namespace: apps
            annotations: { metallb.io/loadBalancerIPs: 192.168.1.60 }
          spec: { type: LoadBalancer, ports: [{ port: 443 }] }`,
      },
    },
    fix: 'Write `metallb.io/` instead of `metallb.universe.tf/`, unless a cluster before v0.14.9 has the same file.',
    since: '0.1.0',
    releases: 'v0.14.9 and later',
  },
  check: (model) => {
    const { release, requested } = model.release
    if (requested === undefined || !isAtLeast(release, 'v0.14.9')) return []
    return annotatedOf(model).flatMap((annotated) =>
      [...annotated.keys].flatMap((key) => {
        const parts = partsOf(key)
        if (parts?.prefix !== oldPrefix || !annotationNames.includes(parts.name)) return []
        const message = `the prefix of "${key}" of ${annotated.owner} is deprecated since v0.14.9`
        const wanted = `${ownPrefix}/${parts.name}`
        return [{ ...keyFinding(annotated, key, wanted), message, help: `write ${wanted}` }]
      }),
    )
  },
}
