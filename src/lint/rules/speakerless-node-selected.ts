import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'
import { selectedNodes } from '../selected-nodes.ts'
import { someOf } from '../some-of.ts'

/** An advertisement that chooses nodes, some of which do not run MetalLB's speaker. */
export const speakerlessNodeSelected: Rule = {
  name: 'speakerless-node-selected',
  severity: 'info',
  docs: {
    what: "The `nodeSelectors` of an advertisement choose a node on which MetalLB's speaker does not run, beside others.",
    why: 'Fewer nodes than were chosen can take over when one of them dies. Where nothing is chosen, nodes without a speaker are what everybody expects, and nothing is said.',
    example: {
      refused: `
        nodes: { edge1: { labels: { zone: 'edge' } }, edge2: { labels: { zone: 'edge' }, speaker: false } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { zone: 'edge' } }] } },`,
      instead: `
        nodes: { edge1: { labels: { zone: 'edge' } }, edge2: { speaker: false } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], nodeSelectors: [{ matchLabels: { zone: 'edge' } }] } },`,
    },
    fix: 'Let the speaker run there, or choose only nodes that have one.',
    since: '0.1.0',
  },
  check: (model) =>
    resourcesOfKind(model, 'L2Advertisement', 'BGPAdvertisement').flatMap((advertisement) => {
      if (entriesAt(advertisement, ['spec', 'nodeSelectors']).length === 0) return []
      const nodes = selectedNodes(advertisement, model) ?? []
      const without = nodes.filter(({ hasSpeaker }) => !hasSpeaker)
      if (without.length === 0 || without.length === nodes.length) return []
      const names = someOf(without.map(({ name }) => name))
      const message = `${nameOf(advertisement)} selects ${names}, where no speaker runs`
      const help = `let it run there, or count on ${nodes.length - without.length} of ${nodes.length} nodes`
      return [{ object: advertisement.index, path: ['spec', 'nodeSelectors'], message, help }]
    }),
}
