import { encloses } from '../../address/index.ts'
import type { Interval } from '../../address/index.ts'
import type { Model, PoolFacts, SegmentFacts } from '../../model/model.ts'
import { advertisedPools } from '../advertised-pools.ts'
import { lacksOnSegments, segmentOf } from '../pool-clash.ts'
import { resourcesOfKind } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'
import { heldOf, notPublic } from '../special-addresses.ts'

/** A pool said to be on a segment whose subnet does not hold it: nobody there asks for such an address by ARP. */
export const poolOutsideSegment: Rule = {
  name: 'pool-outside-segment',
  severity: 'warning',
  docs: {
    what: 'A pool is said to be on a segment whose subnet does not hold its addresses; or it is announced by ARP or NDP, and no segment of the definition holds them.',
    why: 'Machines on the segment send such an address to their router instead of asking for it by ARP. Unless the router sends it to the nodes, nobody reaches the Service.',
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['10.20.0.0/28'], segment: 'lan' } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['10.20.0.0/28'], segment: 'routed' } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: "Take addresses of the subnet. Where a router sends these addresses to the nodes, by BGP or by a static route, write `segment: 'routed'`.",
    since: '0.1.0',
  },
  lacks: (model) => (model.facts.segments.length > 0 ? [] : lacksOnSegments(model, '', () => true)),
  check: (model) => {
    const answered = poolsOnLayer2(model)
    const whole = model.facts.segments.every(({ subnets }) => subnets.length > 0) ? model.facts.segments : []
    return model.facts.pools.flatMap((pool): readonly Finding[] => {
      const segment = segmentOf(model, pool)
      if (segment !== undefined) return outside(pool, [segment], `${textOf([segment])} of segment "${segment.name}"`)
      const isOfNone = pool.segment === undefined && answered.has(pool.object)
      return isOfNone ? outside(ofOwnNetworks(pool, whole), whole, `every segment: ${textOf(whole)}`) : []
    })
  },
}

/** The pools that are announced by ARP or NDP, and by nothing else. */
function poolsOnLayer2(model: Model): ReadonlySet<number> {
  const poolsOf = advertisedPools(model)
  const [answered, told] = ['L2Advertisement', 'BGPAdvertisement'].map(
    (kind) => new Set(resourcesOfKind(model, kind).flatMap((each) => poolsOf(each).map(({ index }) => index))),
  )
  return answered!.difference(told!)
}

/** The private ranges of a pool, of families that segments tell of; of public ones `public-address-on-layer2` speaks. */
function ofOwnNetworks(pool: PoolFacts, segments: readonly SegmentFacts[]): PoolFacts {
  const families = new Set(segments.flatMap(({ subnets }) => subnets.map(({ value }) => value.family)))
  return { ...pool, ranges: pool.ranges.filter(({ value }) => families.has(value.family) && !isPublic(value)) }
}

function isPublic(range: Interval): boolean {
  return range.family === 4 && heldOf(notPublic, range) === undefined
}

function textOf(segments: readonly SegmentFacts[]): string {
  return segments.flatMap(({ subnets }) => subnets.map(({ text }) => text)).join(', ')
}

function outside(pool: PoolFacts, segments: readonly SegmentFacts[], what: string): readonly Finding[] {
  const subnets = segments.flatMap((segment) => segment.subnets)
  if (subnets.length === 0) return []
  return pool.ranges
    .filter(({ value }) => !subnets.some((subnet) => encloses(subnet.value, value)))
    .map(({ path, text }) => ({
      object: pool.object,
      path,
      message: `${text} of pool "${pool.name}" is outside ${what}`,
      help: `where a router sends these addresses to the nodes, write segment: 'routed'`,
    }))
}
