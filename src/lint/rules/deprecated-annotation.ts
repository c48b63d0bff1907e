import { renaming } from '../../diagnostics/fix.ts'
import { isAtLeast } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'
import { annotationNames, oldPrefix, ownPrefix, partsOf } from '../service-annotations.ts'
import { annotationsOf, writtenOfKind } from '../written-facts.ts'

/** An annotation with the prefix that MetalLB complains about since v0.14.9. */
export const deprecatedAnnotation: Rule = {
  name: 'deprecated-annotation',
  severity: 'info',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service has an annotation `metallb.universe.tf/…` in a cluster whose release knows `metallb.io/…`.',
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
    return writtenOfKind(model, 'v1', 'Service').flatMap((service) =>
      [...annotationsOf(service).keys()].flatMap((key) => {
        const parts = partsOf(key)
        if (parts?.prefix !== oldPrefix || !annotationNames.includes(parts.name)) return []
        const message = `the prefix of "${key}" of Service ${service.name} is deprecated since v0.14.9`
        const path = ['metadata', 'annotations', key]
        const wanted = `${ownPrefix}/${parts.name}`
        const isFree = !annotationsOf(service).has(wanted)
        const help = `write ${wanted}`
        return [{ object: service.index, path, message, help, ...(isFree && { fix: renaming(path, wanted) }) }]
      }),
    )
  },
}
