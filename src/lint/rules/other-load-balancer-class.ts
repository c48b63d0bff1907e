import { serviceDefinitionOf } from '../../model/service-definition.ts'
import type { Rule } from '../rule.ts'

/** A Service that asks MetalLB for an address, and is of another load balancer's class. */
export const otherLoadBalancerClass: Rule = {
  name: 'other-load-balancer-class',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service asks MetalLB for an address, a pool or to share, and has a `loadBalancerClass`.',
    why: 'MetalLB serves Services without a class, and those of the one class that it is started with (`--lb-class`, `loadBalancerClass` of the chart); by default that is none. What the Service asks for is then read by nobody. The reverse bites too: where two load balancers run and a Service has no class, both write its status.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'nginx/nginx': { pool: 'lan', loadBalancerClass: 'io.cilium/l2-announcer' } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'nginx/nginx': { pool: 'lan' } },`,
    },
    fix: 'Delete what it asks for where another load balancer serves it. Kubernetes does not let the class of a Service be changed: to move it to MetalLB, delete it and create it without.',
    since: '0.1.0',
  },
  check: (model) =>
    (model.facts.services ?? []).flatMap(({ id, path }) => {
      const { loadBalancerClass = '', ...service } = serviceDefinitionOf(model, id)
      const asked = (['loadBalancerIPs', 'pool', 'sharingKey'] as const).filter((field) => service[field] !== undefined)
      const isOther = loadBalancerClass !== '' && !/metallb/iu.test(loadBalancerClass)
      if (!isOther || asked.length === 0) return []
      const message = `Service ${id} has ${asked.join(' and ')} for MetalLB, and class "${loadBalancerClass}", with which MetalLB leaves it alone`
      const help = `delete loadBalancerClass to have MetalLB serve it, or ${asked.join(' and ')}`
      return [{ path: [...path, 'loadBalancerClass'], message, help }]
    }),
}
