import { nearest } from '../../diagnostics/nearest.ts'
import { isAtLeast } from '../../release/releases.ts'
import type { Release } from '../../release/releases.ts'
import { annotatedOf, keyFinding } from '../annotated.ts'
import type { Rule } from '../rule.ts'
import { annotationNames, oldPrefix, ownPrefix, partsOf } from '../service-annotations.ts'

/** An annotation of a Service that is almost one of MetalLB's, and so none. */
export const misspeltAnnotation: Rule = {
  name: 'misspelt-annotation',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service, or what Helm values give to one, has an annotation that is almost one of MetalLB’s.',
    why: 'MetalLB reads only the exact names, so that the Service gets any address of any pool, or cannot share one, as if the annotation were not there. Nobody says so. In Helm values it is a warning: what a chart makes of them is not seen.',
    example: {
      yaml: {
        refused: `
          # service.yaml
          apiVersion: v1
          kind: Service
          metadata:
            name: web
            namespace: apps
            annotations: { metallb.io/allow-shared: edge }
          spec: { type: LoadBalancer, ports: [{ port: 443 }] }`,
        instead: `
          # service.yaml
          apiVersion: v1
          kind: Service
          metadata:
            name: web
            namespace: apps
            annotations: { metallb.io/allow-shared-ip: edge }
          spec: { type: LoadBalancer, ports: [{ port: 443 }] }`,
      },
    },
    fix: 'Write the name as MetalLB reads it: `address-pool`, `allow-shared-ip` or `loadBalancerIPs`.',
    since: '0.1.0',
  },
  check: (model) =>
    annotatedOf(model).flatMap((annotated) =>
      [...annotated.keys].flatMap((key) => {
        const meant = meantBy(key, model.release.release)
        if (meant === undefined) return []
        const message = `MetalLB reads no annotation "${key}" of ${annotated.owner}`
        const severity = annotated.isInValues && { severity: 'warning' as const }
        return [{ ...keyFinding(annotated, key, meant), message, help: `did you mean "${meant}"?`, ...severity }]
      }),
    ),
}

/** What a key is almost; undefined for one that is right, and for one that is nothing of MetalLB's. */
function meantBy(key: string, release: Release): string | undefined {
  const parts = partsOf(key)
  if (parts === undefined) return undefined
  const { prefix, name } = parts
  const isKnown = annotationNames.includes(name)
  if (prefix === ownPrefix || prefix === oldPrefix) {
    const near = isKnown ? undefined : nearest(letters(name), annotationNames.map(letters))
    const meant = annotationNames.find((each) => letters(each) === near)
    return meant && `${prefix}/${meant}`
  }
  if (!isKnown || !/^metal-?lb\b/iu.test(prefix)) return undefined
  return `${isAtLeast(release, 'v0.14.9') ? ownPrefix : oldPrefix}/${name}`
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/gu, '')
}
