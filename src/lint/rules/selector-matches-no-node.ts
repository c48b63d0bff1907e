import { matchesAny, selectorFaults, selectorOf } from '../../metallb/config/label-selector.ts'
import type { NodeFacts } from '../../model/model.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A node selector that no node of the definition has the labels for: nobody announces, and MetalLB says nothing. */
export const selectorMatchesNoNode: Rule = {
  name: 'selector-matches-no-node',
  severity: 'error',
  lacks: ({ facts }) => (facts.nodes === undefined ? ['nodes'] : []),
  check: (model) => {
    const nodes = model.facts.nodes ?? []
    const resources = resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement', 'BGPPeer')
    return resources.flatMap((resource) =>
      entriesAt(resource, ['spec', 'nodeSelectors'])
        .filter(({ value }) => selectorFaults(value).length === 0 && !matchesSomeNode(value, nodes))
        .map(({ path, value }) => ({
          object: resource.index,
          path,
          message: `the selector ${textOf(value)} of ${nameOf(resource)} matches none of the ${nodes.length} nodes`,
          help: helpFor(value, nodes),
        })),
    )
  },
}

function matchesSomeNode(selector: unknown, nodes: readonly NodeFacts[]): boolean {
  return nodes.some(({ labels }) => matchesAny([selectorOf(selector)], new Map(Object.entries(labels))))
}

function textOf(selector: unknown): string {
  return selectorOf(selector)
    .requirements.map(({ key, operator, values }) =>
      operator === 'In' && values.length === 1
        ? `${key}=${values[0]}`
        : [key, operator, values.join('|')].filter((part) => part !== '').join(' '),
    )
    .join(', ')
}

/** The nearest label that nodes do have. */
function helpFor(selector: unknown, nodes: readonly NodeFacts[]): string {
  const labels = new Set(nodes.flatMap((node) => Object.entries(node.labels).map(([key, value]) => `${key}=${value}`)))
  const near = nearest(textOf(selector), labels)
  if (near !== undefined) return `did you mean ${near}?`
  return `select by a label that a node has, such as kubernetes.io/hostname=${nodes[0]?.name ?? '…'}, or delete the selector to mean all nodes`
}
