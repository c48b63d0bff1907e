import { formatAddress } from '../../address/index.ts'
import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Rule } from '../rule.ts'

/** A Service that asks for the address of a node. */
export const serviceAsksForNodeAddress: Rule = {
  name: 'service-asks-for-node-address',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service asks for the address of a node, or for the virtual one of the API server.',
    why: 'A node has its address without MetalLB. Where a pool holds it and the Service gets it, the ports of the Service are taken from the node, and another node may answer ARP for it.',
    example: {
      refused: `
        nodes: { nuc1: { ip: '192.168.1.11' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.11' } },`,
      instead: `
        nodes: { nuc1: { ip: '192.168.1.11' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' } },`,
    },
    fix: "Ask for an address of a pool. What shall listen at the node's own address needs no MetalLB: `hostPort`, `NodePort`, or `externalIPs`.",
    since: '0.1.0',
  },
  lacks: ({ facts }) =>
    facts.nodes === undefined && (facts.services ?? []).some(({ requested }) => requested.length > 0) ? ['nodes'] : [],
  check: ({ facts }) => {
    const holders = new Map<string, { readonly path: Path; readonly whose: string }>([
      ...facts.apiServer.map(({ path, value }) => [formatAddress(value), { path, whose: 'the API server' }] as const),
      ...(facts.nodes ?? []).flatMap(({ name, addresses }) =>
        addresses.map(({ path, value }) => [formatAddress(value), { path, whose: `node ${name}` }] as const),
      ),
    ])
    return (facts.services ?? []).flatMap(({ id, requested }) =>
      requested.flatMap(({ path, text, value }) => {
        const holder = holders.get(formatAddress(value))
        if (holder === undefined) return []
        const message = `Service ${id} asks for ${text}, the address of ${holder.whose}`
        const related = [{ path: holder.path, message: `${text} of ${holder.whose}` }]
        return [{ path, message, help: 'ask for an address of a pool', related }]
      }),
    )
  },
}
