import { encloses, intervalAt, overlaps } from '../../address/index.ts'
import type { Interval } from '../../address/index.ts'
import type { Model, Written } from '../../model/model.ts'
import type { Rule } from '../rule.ts'

/** The pods' or the Services' network over each other, or over a node. */
export const clusterNetworksClash: Rule = {
  name: 'cluster-networks-clash',
  severity: 'warning',
  docs: {
    what: "The pods' and the Services' network overlap, or one of them holds the address of a node.",
    why: 'A packet to such an address has two ways to go, and the nodes take the one inside the cluster: a Service answers for a pod, or a node cannot be reached from the others.',
    example: {
      refused: `
        kubernetes: { podCIDR: '10.42.0.0/15', serviceCIDR: '10.43.0.0/16' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        kubernetes: { podCIDR: '10.42.0.0/16', serviceCIDR: '10.43.0.0/16' },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write the networks that the cluster was installed with. Where only `distribution` is given they are its defaults: give `podCIDR` and `serviceCIDR` too.',
    since: '0.1.0',
  },
  check: ({ facts }) => {
    const pods = networksOf('the pods', facts.podCIDRs)
    const services = networksOf('the Services', facts.serviceCIDRs)
    const nodes = nodesOf(facts)
    const pairs = pods.flatMap((pod) => services.map((service) => [service, pod] as const))
    const held = [...pods, ...services].flatMap((network) => nodes.map((node) => [node, network] as const))
    return [...pairs, ...held]
      .filter(([one, other]) => overlaps(one.value, other.value))
      .map(([one, other]) => ({
        path: one.path,
        message: `${one.text} of ${one.whose} ${wordFor(one.value, other.value)} ${other.text} of ${other.whose}`,
        help: 'write the networks that the cluster was installed with',
        related: [{ path: other.path, message: `${other.text} of ${other.whose}` }],
      }))
  },
}

type Owned = Written<Interval> & { readonly whose: string }

function networksOf(whose: string, networks: Model['facts']['podCIDRs'] = []): readonly Owned[] {
  return networks.map((written) => ({ ...written, whose }))
}

function nodesOf({ nodes = [] }: Model['facts']): readonly Owned[] {
  return nodes.flatMap(({ name, addresses }) =>
    addresses.map((written) => ({ ...written, value: intervalAt(written.value), whose: `node ${name}` })),
  )
}

function wordFor(one: Interval, other: Interval): string {
  return encloses(other, one) ? 'is within' : 'overlaps'
}
