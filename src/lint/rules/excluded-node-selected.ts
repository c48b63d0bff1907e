import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import { excludeLabel, isExcluded } from '../excluded-node.ts'
import type { Rule } from '../rule.ts'
import { selectedNodes } from '../selected-nodes.ts'
import { someOf } from '../some-of.ts'

/** An advertisement that chooses nodes, of which some carry the label that keeps speakers silent. */
export const excludedNodeSelected: Rule = {
  name: 'excluded-node-selected',
  severity: 'info',
  docs: {
    what: 'The `nodeSelectors` of an advertisement choose a node with the label `node.kubernetes.io/exclude-from-external-load-balancers`, beside others.',
    why: 'From v0.14.0 on a speaker announces nothing from such a node. Fewer nodes than were chosen can take over when one of them dies. Where nothing is chosen, control planes that are left out are what everybody expects, and nothing is said.',
    example: {
      refused: `
        kubernetes: { distribution: 'talos' },
        nodes: { cp1: { role: 'control-plane', labels: { rack: 'a' } }, w1: { labels: { rack: 'a' } } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { rack: 'a' } }] } },`,
      instead: `
        kubernetes: { distribution: 'talos' },
        nodes: { cp1: { role: 'control-plane' }, w1: { labels: { rack: 'a' } } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { rack: 'a' } }] } },`,
    },
    fix: 'Remove the label from the node where it shall announce, or choose only nodes that may.',
    since: '0.1.0',
    releases: 'from v0.14.0 on',
  },
  check: (model) =>
    resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement').flatMap((advertisement) => {
      if (entriesAt(advertisement, ['spec', 'nodeSelectors']).length === 0) return []
      const nodes = selectedNodes(advertisement, model) ?? []
      const excluded = nodes.filter((node) => isExcluded(node, model.release.release))
      if (excluded.length === 0 || excluded.length === nodes.length) return []
      const names = someOf(excluded.map(({ name }) => name))
      const message = `${nameOf(advertisement)} selects ${names}, which ${excluded.length === 1 ? 'announces' : 'announce'} nothing: excluded by the label ${excludeLabel}`
      const help = `remove the label, or count on ${nodes.length - excluded.length} of ${nodes.length} nodes`
      return [{ object: advertisement.index, path: ['spec', 'nodeSelectors'], message, help }]
    }),
}
