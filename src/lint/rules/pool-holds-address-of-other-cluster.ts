import { compareAddresses, contains } from '../../address/index.ts'
import type { Address, Interval } from '../../address/index.ts'
import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Model } from '../../model/model.ts'
import { lacksOnSegments } from '../pool-clash.ts'
import { clusterName } from '../resources.ts'
import type { FleetRule } from '../rule.ts'

/** An address on a segment that a machine of some cluster has. */
type Held = {
  readonly cluster: number
  readonly model: Model
  readonly address: Address
  readonly text: string
  readonly path: Path
  readonly whose: string
}

/** A pool that hands out, on a shared segment, the address of another cluster's node or API server. */
export const poolHoldsAddressOfOtherCluster: FleetRule = {
  name: 'pool-holds-address-of-other-cluster',
  severity: 'error',
  docs: {
    what: "A pool holds the address of another cluster's node, or of its API server, on a segment that both are on.",
    why: "The day a Service gets it, this cluster answers ARP for the other one's node, and that one is cut off. Neither MetalLB can see the other.",
    example: {
      refused: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.69'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      beside: `
        segments: { lan: { subnet: '192.168.1.0/24' } },
        nodes: { lab1: { ip: '192.168.1.70' } },
        pools: { lab: { addresses: ['192.168.1.80-192.168.1.89'] } },
        l2Advertisements: { lab: { ipAddressPools: ['lab'] } },`,
    },
    fix: 'Leave the address out of the pool. Where the networks are not the same, give the segments different names.',
    since: '0.1.0',
  },
  lacks: (model) => lacksOnSegments(model, '', () => true),
  check: (models) => {
    const held = heldBySegment(models)
    return models.flatMap((model, cluster) =>
      model.facts.pools.flatMap((pool) =>
        pool.ranges.flatMap(({ path, text, value }) => {
          const found = firstWithin(held.get(pool.segment ?? '') ?? [], value, cluster)
          if (found === undefined) return []
          const whose = `${found.whose} of ${clusterName(found.model)}`
          const message = `${text} of pool "${pool.name}" holds ${found.text}, the address of ${whose}`
          const help = `both are on segment "${pool.segment}": leave the address out of the pool`
          const related = [{ cluster: found.model.name, path: found.path, message: `${found.text} of ${whose}` }]
          return [{ cluster, object: pool.object, path, message, help, related }]
        }),
      ),
    )
  },
}

/** What the clusters' machines have on each segment, ascending. */
function heldBySegment(models: readonly Model[]): ReadonlyMap<string, readonly Held[]> {
  const segments = new Map<string, Held[]>()
  for (const [cluster, model] of models.entries()) {
    const own = heldBy(model, cluster)
    for (const { name, subnets } of model.facts.segments) {
      const here = own.filter(({ address }) => subnets.some(({ value }) => contains(value, address)))
      segments.set(name, (segments.get(name) ?? []).concat(here))
    }
  }
  for (const held of segments.values()) held.sort(byAddress)
  return segments
}

function heldBy(model: Model, cluster: number): readonly Held[] {
  const { nodes = [], apiServer } = model.facts
  const ofNodes = nodes.flatMap(({ name, addresses }) => addresses.map((each) => ({ ...each, whose: `node ${name}` })))
  return [...ofNodes, ...apiServer.map((each) => ({ ...each, whose: 'the API server' }))].map(
    ({ value, text, path, whose }) => ({ cluster, model, address: value, text, path, whose }),
  )
}

/** The first of them, ascending, that is in the range and another cluster's. */
function firstWithin(held: readonly Held[], range: Interval, cluster: number): Held | undefined {
  for (let at = startOf(held, range); at < held.length && contains(range, held[at]!.address); at++) {
    if (held[at]!.cluster !== cluster) return held[at]
  }
  return undefined
}

/** The index of the first that is not before the range. */
function startOf(held: readonly Held[], { family, first }: Interval): number {
  let [from, to] = [0, held.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const { address } = held[middle]!
    const isBefore = address.family === family ? address.value < first : address.family < family
    if (isBefore) from = middle + 1
    else to = middle
  }
  return from
}

function byAddress(a: Held, b: Held): number {
  return a.address.family - b.address.family || compareAddresses(a.address, b.address)
}
