import type { Finding, Rule } from '../rule.ts'
import { announcedOnSegments, areKnown, isOn } from '../segment-announcers.ts'
import { someOf } from '../some-of.ts'

/** A pool on a segment in which no node that announces it has an address. */
export const segmentWithoutNode: Rule = {
  name: 'segment-without-node',
  severity: 'warning',
  docs: {
    what: 'A pool is announced by ARP or NDP on a segment, and none of the nodes that announce it has an address there.',
    why: 'Who wants an address of the segment asks for it in that segment. A node elsewhere does not hear the question, so the leader never answers. MetalLB elects one all the same: it does not look at the network of the nodes.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24' }, lab: { subnet: '192.168.7.0/24' } },
        nodes: { nuc1: { ip: '192.168.1.11' } },
        pools: { lab: { addresses: ['192.168.7.60-192.168.7.75'], segment: 'lab' } },
        l2Advertisements: { lab: { ipAddressPools: ['lab'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24' }, lab: { subnet: '192.168.7.0/24' } },
        nodes: { nuc1: { ip: '192.168.1.11' } },
        pools: { lab: { addresses: ['192.168.1.60-192.168.1.75'], segment: 'lan' } },
        l2Advertisements: { lab: { ipAddressPools: ['lab'] } },`,
    },
    fix: "Announce the pool from nodes of that segment, or take addresses of the nodes' own. Where a node has an interface there, add its address to `ip`.",
    since: '0.1.0',
  },
  lacks: (model) => (announcedOnSegments(model).some(({ nodes }) => !areKnown(nodes)) ? ['addresses of nodes'] : []),
  check: (model) =>
    announcedOnSegments(model).flatMap(({ pool, segment, nodes }): readonly Finding[] => {
      if (nodes.length === 0 || !areKnown(nodes) || nodes.some((node) => isOn(segment, node))) return []
      const [written] = pool.ranges
      if (written === undefined) return []
      const from = someOf(
        nodes.map(({ name, addresses }) => `${name} (${addresses.map(({ text }) => text).join(', ')})`),
      )
      const message = `${written.text} of pool "${pool.name}" is on segment "${segment.name}", where no node that announces it has an address: ${from}`
      const help = 'announce it from nodes of that segment, or take addresses of one that they are in'
      const related = segment.subnets.map(({ path, text }) => ({
        path,
        message: `segment "${segment.name}" is ${text}`,
      }))
      return [{ object: pool.object, path: written.path, message, help, related }]
    }),
}
