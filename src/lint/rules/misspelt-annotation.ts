import { renaming } from '../../diagnostics/fix.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { isAtLeast } from '../../release/releases.ts'
import type { Release } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'
import { annotationNames, oldPrefix, ownPrefix, partsOf } from '../service-annotations.ts'
import { annotationsOf, writtenOfKind } from '../written-facts.ts'

/** An annotation of a Service that is almost one of MetalLB's, and so none. */
export const misspeltAnnotation: Rule = {
  name: 'misspelt-annotation',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service has an annotation that is almost one of MetalLB’s.',
    why: 'MetalLB reads only the exact names, so that the Service gets any address of any pool, or cannot share one, as if the annotation were not there. Nobody says so.',
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
    writtenOfKind(model, 'v1', 'Service').flatMap((service) =>
      [...annotationsOf(service).keys()].flatMap((key) => {
        const meant = meantBy(key, model.release.release)
        if (meant === undefined) return []
        const message = `MetalLB reads no annotation "${key}" of Service ${service.name}`
        const path = ['metadata', 'annotations', key]
        const isFree = !annotationsOf(service).has(meant)
        const help = `did you mean "${meant}"?`
        return [{ object: service.index, path, message, help, ...(isFree && { fix: renaming(path, meant) }) }]
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
