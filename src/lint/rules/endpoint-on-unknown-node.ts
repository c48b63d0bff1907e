import { suggestion } from '../../diagnostics/nearest.ts'
import type { Rule } from '../rule.ts'

/** A Service with an endpoint on a node that does not exist. */
export const endpointOnUnknownNode: Rule = {
  name: 'endpoint-on-unknown-node',
  severity: 'error',
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
