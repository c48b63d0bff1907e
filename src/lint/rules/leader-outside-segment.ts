import type { Model, NodeFacts, SegmentFacts } from '../../model/model.ts'
import type { Finding, Rule } from '../rule.ts'
import { announcedOnSegments, isOn } from '../segment-announcers.ts'
import { someOf } from '../some-of.ts'

/** A pool on a segment that a node may be elected for which is not there, beside nodes that are. */
export const leaderOutsideSegment: Rule = {
  name: 'leader-outside-segment',
  severity: 'warning',
  docs: {
    what: 'A pool is announced by ARP or NDP on a segment, and one of the nodes that may be elected for it has no address there.',
    why: 'MetalLB elects among all the nodes that the advertisement selects, address by address, and does not look at their networks. An address whose leader is elsewhere is dead, while its neighbour in the pool works; it comes to life when the nodes change, and dies with the next one.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24' }, lab: { subnet: '192.168.7.0/24' } },
        nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: '192.168.7.12' } },
        pools: { lab: { addresses: ['192.168.7.60-192.168.7.75'] } },
        l2Advertisements: { lab: { ipAddressPools: ['lab'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24' }, lab: { subnet: '192.168.7.0/24' } },
        nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: '192.168.7.12' } },
        pools: { lab: { addresses: ['192.168.7.60-192.168.7.75'] } },
        l2Advertisements: {
          lab: {
            ipAddressPools: ['lab'],
            nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': 'nuc2' } }],
          },
        },`,
    },
    fix: 'Select the nodes of the segment with `nodeSelectors`. Where a node has an interface there, add its address to `ip`.',
    since: '0.1.0',
  },
  check: (model) =>
    announcedOnSegments(model).flatMap(({ pool, segment, nodes }): readonly Finding[] => {
      const [written] = pool.ranges
      const elsewhere = nodes.filter((node) => isElsewhere(node, segment, model))
      if (written === undefined || elsewhere.length === 0 || !nodes.some((node) => isOn(segment, node))) return []
      const names = someOf(
        elsewhere.map(({ name, addresses }) => `${name} (${addresses.map(({ text }) => text).join(', ')})`),
      )
      const message = `${written.text} of pool "${pool.name}" is on segment "${segment.name}", and MetalLB may elect a node that has no address there: ${names}`
      const help = 'select the nodes of the segment with nodeSelectors, or add their addresses in it to ip'
      const related = elsewhere.map(({ name, path }) => ({ path, message: `node ${name}` }))
      return [{ object: pool.object, path: written.path, message, help, related }]
    }),
}

/** Whether a node has a speaker, and is on other segments alone. One with several interfaces may have addresses that are not written. */
function isElsewhere(node: NodeFacts, segment: SegmentFacts, { facts }: Model): boolean {
  if (!node.hasSpeaker || (node.interfaces ?? []).length > 1 || isOn(segment, node)) return false
  return facts.segments.some((other) => isOn(other, node))
}
