import { renaming } from '../../diagnostics/fix.ts'
import { isObject, valueAt } from '../../metallb/config/json.ts'
import type { Finding, Rule } from '../rule.ts'
import { writtenOfKind } from '../written-facts.ts'
import type { WrittenFact } from '../written-facts.ts'

/** A field of a Service that is meant for load balancers, in another spelling. */
export const misspeltServiceField: Rule = {
  name: 'misspelt-service-field',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A field of a Service’s spec, or its type, is one for load balancers in another spelling: `LoadBalancerIP`, `type: Loadbalancer`.',
    why: 'The API server knows no such field: it refuses the Service, or, asked by an older client, drops the field without a word, and the Service gets any address. A type that it does not know it refuses.',
    example: {
      yaml: {
        refused: `
          # service.yaml
          apiVersion: v1
          kind: Service
          metadata: { name: web, namespace: apps, annotations: { metallb.io/address-pool: lan } }
          spec: { type: LoadBalancer, LoadBalancerIP: 192.168.1.60, ports: [{ port: 443 }] }`,
        instead: `
          # service.yaml
          apiVersion: v1
          kind: Service
          metadata: { name: web, namespace: apps, annotations: { metallb.io/address-pool: lan } }
          spec: { type: LoadBalancer, loadBalancerIP: 192.168.1.60, ports: [{ port: 443 }] }`,
      },
    },
    fix: 'Write the field as Kubernetes does.',
    since: '0.1.0',
  },
  check: (model) =>
    writtenOfKind(model, 'v1', 'Service').flatMap((service) => [...misspeltFields(service), ...misspeltType(service)]),
}

/** What a load balancer looks at, and people write with other capitals or one letter more. */
const fields: readonly string[] = [
  'allocateLoadBalancerNodePorts',
  'externalTrafficPolicy',
  'ipFamilies',
  'ipFamilyPolicy',
  'loadBalancerClass',
  'loadBalancerIP',
  'loadBalancerSourceRanges',
]

function misspeltFields(service: WrittenFact): readonly Finding[] {
  const spec = valueAt(service.object, ['spec'])
  return Object.keys(isObject(spec) ? spec : {}).flatMap((key) => {
    const meant = fields.find((field) => field !== key && plain(field) === plain(key))
    if (meant === undefined) return []
    const message = `Service ${service.name} has no field "${key}"`
    const path = ['spec', key]
    const isPlainText = typeof valueAt(spec, [key]) === 'string' && valueAt(spec, [meant]) === undefined
    const help = `did you mean "${meant}"?`
    return [{ object: service.index, path, message, help, ...(isPlainText && { fix: renaming(path, meant) }) }]
  })
}

function misspeltType(service: WrittenFact): readonly Finding[] {
  const type = valueAt(service.object, ['spec', 'type'])
  if (typeof type !== 'string' || type === 'LoadBalancer' || plain(type) !== 'loadbalancer') return []
  const message = `Service ${service.name} has the type "${type}", which there is not`
  return [{ object: service.index, path: ['spec', 'type'], message, help: 'did you mean "LoadBalancer"?' }]
}

/** `LoadBalancerIPs`, `load-balancer-ip` -> `loadbalancerip` */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '')
    .replace(/ips$/u, 'ip')
}
