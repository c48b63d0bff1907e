import { excludeLabel, isExcluded } from '../excluded-node.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'
import { selectedNodes } from '../selected-nodes.ts'
import { someOf } from '../some-of.ts'

/** An advertisement whose nodes all carry the label that keeps speakers silent. */
export const announcedFromExcludedNodes: Rule = {
  name: 'announced-from-excluded-nodes',
  severity: 'error',
  docs: {
    what: 'Every node that an advertisement selects has the label `node.kubernetes.io/exclude-from-external-load-balancers`.',
    why: 'From v0.14.0 on a speaker announces nothing from such a node. kubeadm and Talos give the label to every control plane, so a cluster of one node, or of control planes alone, gives out addresses that nobody answers for. The value does not matter: `false` excludes too.',
    example: {
      refused: `
        kubernetes: { distribution: 'talos' },
        nodes: { cp1: { role: 'control-plane' }, w1: {} },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: {
          lan: {
            ipAddressPools: ['lan'],
            nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': 'cp1' } }],
          },
        },`,
      instead: `
        kubernetes: { distribution: 'talos' },
        nodes: { cp1: { role: 'control-plane' }, w1: {} },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: {
          lan: {
            ipAddressPools: ['lan'],
            nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': 'w1' } }],
          },
        },`,
    },
    fix: 'Remove the label from a node (`kubectl label node cp1 node.kubernetes.io/exclude-from-external-load-balancers-`; with Talos in `machine.nodeLabels`), and say so by leaving `role` out of the definition; or select other nodes. Speakers that are started with `--ignore-exclude-lb` (the chart’s `speaker.ignoreExcludeLB`) announce all the same: leave `role` out then too.',
    since: '0.1.0',
    releases: 'from v0.14.0 on',
  },
  lacks: (model) =>
    model.facts.nodes === undefined && resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement').length > 0
      ? ['nodes']
      : [],
  check: (model) =>
    resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement').flatMap((advertisement) => {
      const nodes = selectedNodes(advertisement, model) ?? []
      if (nodes.length === 0 || !nodes.every((node) => isExcluded(node, model.release.release))) return []
      const message = `${nameOf(advertisement)} is announced by nobody: ${someOf(nodes.map(({ name }) => name))} ${nodes.length === 1 ? 'has' : 'have'} the label ${excludeLabel}`
      const help =
        'remove the label from a node, or select nodes without it; where speakers have --ignore-exclude-lb, leave it out here'
      const related = nodes.slice(0, 3).map(({ name, path }) => ({ path, message: `${name} is excluded` }))
      return [{ object: advertisement.index, path: [], message, help, related }]
    }),
}
