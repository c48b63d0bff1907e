import { contains } from '../../address/index.ts'
import type { NodeFacts, SegmentFacts } from '../../model/model.ts'
import type { Rule } from '../rule.ts'

/** A node that is in no segment, beside others that are. */
export const nodeOutsideSegments: Rule = {
  name: 'node-outside-segments',
  severity: 'warning',
  docs: {
    what: 'No address of a node is in any segment, while other nodes of the cluster are in one.',
    why: "The address is misspelt, or the node's network is missing. MetalLB elects such a node like any other, and in a segment that it is not in nobody hears it answer.",
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: '192.186.1.12' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: '192.168.1.12' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Correct the address, or add the segment that the node is in.',
    since: '0.1.0',
  },
  check: ({ facts }) => {
    const subnets = facts.segments.flatMap((segment) => segment.subnets)
    const placed = (facts.nodes ?? []).filter(({ addresses }) => addresses.length > 0)
    const outside = placed.filter((node) => !isIn(subnets, node))
    if (outside.length === placed.length) return []
    return outside.map(({ name, addresses }) => ({
      path: addresses[0]!.path,
      message: `node ${name} (${addresses.map(({ text }) => text).join(', ')}) is in no segment`,
      help: `correct the address, or add the segment that it is in to ${facts.segments.map((segment) => segment.name).join(', ')}`,
    }))
  },
}

function isIn(subnets: SegmentFacts['subnets'], { addresses }: NodeFacts): boolean {
  return addresses.some(({ value }) => subnets.some((subnet) => contains(subnet.value, value)))
}
