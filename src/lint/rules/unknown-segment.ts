import { correction } from '../../diagnostics/correction.ts'
import type { Rule } from '../rule.ts'

/** A pool on a segment that the definition does not have. */
export const unknownSegment: Rule = {
  name: 'unknown-segment',
  severity: 'error',
  docs: {
    what: 'A pool is said to be on a segment that the definition does not have.',
    why: 'Nothing about the segment can then be checked: neither its subnet, gateway and DHCP range, nor the pools of other clusters on it.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'], segment: 'lann' } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'], segment: 'lan' } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: "Correct the name, add the segment, or write `segment: 'routed'` where a router sends the addresses to the nodes.",
    since: '0.1.0',
  },
  check: ({ facts }) => {
    const segments = facts.segments.map(({ name }) => name)
    return facts.pools.flatMap(({ name, segment, segmentPath }) =>
      segmentPath === undefined || segment === undefined || segment === 'routed' || segments.includes(segment)
        ? []
        : [
            {
              path: segmentPath,
              message: `pool "${name}" is on a segment "${segment}" that does not exist`,
              ...correction(['pools', name, 'segment'], segment, {
                candidates: [...segments, 'routed'],
                what: 'segments',
              }),
            },
          ],
    )
  },
}
