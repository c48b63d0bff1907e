import { suggestion } from '../../diagnostics/nearest.ts'
import type { Rule } from '../rule.ts'

/** A Service with an endpoint on a node that does not exist. */
export const endpointOnUnknownNode: Rule = {
  name: 'endpoint-on-unknown-node',
  severity: 'error',
  docs: {
    what: 'A Service is said to have an endpoint on a node that the definition does not have.',
    why: 'With `externalTrafficPolicy: Local` only nodes with an endpoint announce a Service. A misspelt node changes the forecast of who answers, and what happens when a node dies.',
    example: {
      refused: `
        nodes: { nuc1: {}, nuc2: {} },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'traefik/traefik': { endpoints: ['nuk1', 'nuc2'] } },`,
      instead: `
        nodes: { nuc1: {}, nuc2: {} },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'traefik/traefik': { endpoints: ['nuc1', 'nuc2'] } },`,
    },
    fix: 'Correct the name, or add the node.',
    since: '0.1.0',
  },
  lacks: ({ facts, definition }) =>
    facts.nodes === undefined && Object.values(definition.services ?? {}).some(({ endpoints }) => endpoints)
      ? ['nodes']
      : [],
  check: ({ facts, definition }) => {
    const nodes = facts.nodes?.map(({ name }) => name)
    if (nodes === undefined) return []
    return Object.entries(definition.services ?? {}).flatMap(([id, { endpoints = [] }]) =>
      endpoints.flatMap((node, index) =>
        nodes.includes(node)
          ? []
          : [
              {
                path: ['services', id, 'endpoints', index],
                message: `Service ${id} has an endpoint on a node "${node}" that does not exist`,
                help: suggestion(node, nodes, 'nodes'),
              },
            ],
      ),
    )
  },
}
