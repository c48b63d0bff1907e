import { isAtLeast } from '../../release/releases.ts'
import { annotatedOf, keyFinding } from '../annotated.ts'
import type { Rule } from '../rule.ts'
import { annotationNames, oldPrefix, ownPrefix, partsOf } from '../service-annotations.ts'

/** An annotation with the prefix `metallb.io` in a cluster whose release reads only the old one. */
export const annotationNotRead: Rule = {
  name: 'annotation-not-read',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service, or what Helm values give to one, has an annotation `metallb.io/…`, and the cluster’s release reads only `metallb.universe.tf/…`.',
    why: 'Before v0.14.9 MetalLB does not know the new prefix: the Service gets any address of any pool, as if the annotation were not there. Which prefix is read depends on the controller’s image, not on the chart or the CRDs. In Helm values it is a warning: what a chart makes of them is not seen.',
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.14.8 } } }
          # service.yaml
          apiVersion: v1
          kind: Service
          metadata:
            name: web
            namespace: apps
            annotations: { metallb.io/loadBalancerIPs: 192.168.1.60 }
          spec: { type: LoadBalancer, ports: [{ port: 443 }] }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.14.8 } } }
          # service.yaml
          apiVersion: v1
          kind: Service
          metadata:
            name: web
            namespace: apps
            annotations: { metallb.universe.tf/loadBalancerIPs: 192.168.1.60 }
          spec: { type: LoadBalancer, ports: [{ port: 443 }] }`,
      },
    },
    fix: 'Write the old prefix, or both for as long as clusters of both kinds share the file; or move to v0.14.9 or later.',
    since: '0.1.0',
    releases: 'releases before v0.14.9',
  },
  check: (model) => {
    const { release, requested } = model.release
    if (requested === undefined || isAtLeast(release, 'v0.14.9')) return []
    return annotatedOf(model).flatMap((annotated) =>
      [...annotated.keys].flatMap((key) => {
        const parts = partsOf(key)
        if (parts?.prefix !== ownPrefix || !annotationNames.includes(parts.name)) return []
        const readable = `${oldPrefix}/${parts.name}`
        if (annotated.keys.has(readable)) return []
        const message = `${release} does not read "${key}" of ${annotated.owner}: the prefix ${ownPrefix} is known from v0.14.9 on`
        const severity = annotated.isInValues && { severity: 'warning' as const }
        return [{ ...keyFinding(annotated, key, readable), message, help: `write ${readable}`, ...severity }]
      }),
    )
  },
}
