import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'
import { selectedNodes } from '../selected-nodes.ts'
import { someOf } from '../some-of.ts'

/** An advertisement of which no node runs MetalLB's speaker. */
export const announcedWithoutSpeaker: Rule = {
  name: 'announced-without-speaker',
  severity: 'error',
  docs: {
    what: "MetalLB's speaker runs on none of the nodes that an advertisement selects.",
    why: 'It is the speaker on a node that answers ARP and opens BGP sessions. A taint that the DaemonSet does not tolerate, or its node selector, keeps it away: the pool is announced by nobody, and MetalLB has no event for it.',
    example: {
      refused: `
        nodes: { edge1: { labels: { zone: 'edge' }, speaker: false }, nuc1: {} },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { zone: 'edge' } }] } },`,
      instead: `
        nodes: { edge1: { labels: { zone: 'edge' } }, nuc1: {} },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { zone: 'edge' } }] } },`,
    },
    fix: 'Let the speaker run there (`speaker.tolerations` and `speaker.nodeSelector` of the chart), and delete `speaker: false`; or select other nodes.',
    since: '0.1.0',
  },
  check: (model) =>
    resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement').flatMap((advertisement) => {
      const nodes = selectedNodes(advertisement, model) ?? []
      if (nodes.length === 0 || nodes.some(({ hasSpeaker }) => hasSpeaker)) return []
      const message = `${nameOf(advertisement)} is announced by nobody: no speaker runs on ${someOf(nodes.map(({ name }) => name))}`
      const help = 'let the speaker run there, or select nodes that have one'
      const related = nodes.slice(0, 3).map(({ name, path }) => ({ path, message: `${name} has no speaker` }))
      return [{ object: advertisement.index, path: [], message, help, related }]
    }),
}
