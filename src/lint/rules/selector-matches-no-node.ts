import { matchesAny, selectorFaults, selectorOf } from '../../metallb/config/label-selector.ts'
import type { Model, NodeFacts } from '../../model/model.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { indicesOf, nameOf, selectorEntries } from '../resources.ts'
import type { SelectorEntry } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A node selector that no node of the definition has the labels for: nobody announces, and MetalLB says nothing. */
export const selectorMatchesNoNode: Rule = {
  name: 'selector-matches-no-node',
  severity: 'error',
  docs: {
    what: 'A node selector matches none of the nodes.',
    why: 'MetalLB takes it without a word. With an advertisement nobody announces; with a peer no session is opened. Labels are compared literally: there is no wildcard. Beside another selector that matches a node it is a warning.',
    example: {
      refused: `
        nodes: { nuc1: { labels: { room: 'office' } } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: {
          lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { room: 'ofice' } }] },
        },`,
      instead: `
        nodes: { nuc1: { labels: { room: 'office' } } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: {
          lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { room: 'office' } }] },
        },`,
    },
    fix: 'Select by a label that nodes have. To mean all nodes, delete the selector.',
    since: '0.1.0',
  },
  lacks: (model) => (model.facts.nodes === undefined && selectorsIn(model).length > 0 ? ['nodes'] : []),
  check: (model) => {
    const nodes = model.facts.nodes ?? []
    if (model.facts.nodes === undefined) return []
    const readable = selectorsIn(model).filter(({ value }) => selectorFaults(value).length === 0)
    const unmatched = readable.filter(({ value }) => !matchesSomeNode(value, nodes))
    const choosing = indicesOf(readable.filter((each) => !unmatched.includes(each)))
    return unmatched.map(({ resource, path, value }) => ({
      object: resource.index,
      path,
      ...(choosing.has(resource.index) && { severity: 'warning' as const }),
      message: `the selector ${textOf(value) || '{}'} of ${nameOf(resource)} matches no node`,
      help: helpFor(value, nodes),
    }))
  },
}

function selectorsIn(model: Model): readonly SelectorEntry[] {
  return selectorEntries(model, ['L2Advertisement', 'BGPAdvertisement', 'BGPPeer'], ['spec', 'nodeSelectors'])
}

function matchesSomeNode(selector: unknown, nodes: readonly NodeFacts[]): boolean {
  return nodes.some(({ labels }) => matchesAny([selectorOf(selector)], new Map(Object.entries(labels))))
}

function textOf(selector: unknown): string {
  return selectorOf(selector)
    .requirements.map(({ key, operator, values }) =>
      operator === '=' ? `${key}=${values[0]}` : [key, operator, ...values].join(' '),
    )
    .join(', ')
}

/** The nearest label that nodes do have. */
function helpFor(selector: unknown, nodes: readonly NodeFacts[]): string {
  const labels = new Set(nodes.flatMap((node) => Object.entries(node.labels).map(([key, value]) => `${key}=${value}`)))
  const near = nearest(textOf(selector), labels)
  if (near !== undefined) return `did you mean ${near}?`
  const names = nodes.map(({ name }) => name).join(', ')
  return `select by a label of ${names || 'a node'}, or delete the selector to mean all nodes`
}
