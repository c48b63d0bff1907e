import { textOf, valueAt } from '../../metallb/config/json.ts'
import { isAtLeast } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'
import { oldPrefix, ownPrefix } from '../service-annotations.ts'
import { annotationsOf, writtenOfKind } from '../written-facts.ts'

/** A Service that asks for its address by its spec and by an annotation: MetalLB then gives it none, even if both agree. */
export const addressAskedTwice: Rule = {
  name: 'address-asked-twice',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service asks for its address by `spec.loadBalancerIP` and by the annotation `loadBalancerIPs`.',
    why: 'MetalLB refuses to choose, also where both say the same: the Service stays pending, with an event `AllocationFailed`.',
    example: {
      yaml: {
        refused: `
          # service.yaml
          apiVersion: v1
          kind: Service
          metadata:
            name: web
            namespace: apps
            annotations: { metallb.io/loadBalancerIPs: 192.168.1.60 }
          spec: { type: LoadBalancer, loadBalancerIP: 192.168.1.60, ports: [{ port: 443 }] }`,
        instead: `
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
    fix: 'Delete `spec.loadBalancerIP`, which Kubernetes has deprecated.',
    since: '0.1.0',
  },
  check: (model) => {
    const prefixes = isAtLeast(model.release.release, 'v0.14.9') ? [ownPrefix, oldPrefix] : [oldPrefix]
    return writtenOfKind(model, 'v1', 'Service').flatMap((service) => {
      const spec = textOf(valueAt(service.object, ['spec', 'loadBalancerIP']))
      const annotations = annotationsOf(service)
      const key = prefixes.map((prefix) => `${prefix}/loadBalancerIPs`).find((each) => annotations.has(each))
      const isAsked = valueAt(service.object, ['spec', 'type']) === 'LoadBalancer' && spec !== ''
      if (!isAsked || key === undefined || annotations.get(key) === '') return []
      const message = `Service ${service.name} asks for ${spec} and, by "${key}", for ${annotations.get(key)}: MetalLB takes only one of the two ways, and it stays pending`
      const related = [{ object: service.index, path: ['metadata', 'annotations', key], message: 'the other way' }]
      return [
        { object: service.index, path: ['spec', 'loadBalancerIP'], message, help: 'delete loadBalancerIP', related },
      ]
    })
  },
}
