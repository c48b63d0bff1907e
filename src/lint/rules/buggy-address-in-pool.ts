import { formatAddress } from '../../address/index.ts'
import { valueAt } from '../../metallb/config/json.ts'
import type { Model, PoolFacts } from '../../model/model.ts'
import { isAtLeast } from '../../release/releases.ts'
import { avoidsBuggy, buggyAddresses, countOfBuggy } from '../buggy-addresses.ts'
import { segmentOf } from '../pool-clash.ts'
import type { Rule } from '../rule.ts'

/** A pool that gives out addresses ending in .0 or .255 by itself, which some devices do not talk to. */
export const buggyAddressInPool: Rule = {
  name: 'buggy-address-in-pool',
  severity: 'info',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A pool gives out IPv4 addresses that end in `.0` or `.255` by itself, and does not say `avoidBuggyIPs: true`.',
    why: 'Such an address is a plain one inside of a wider network, but old routers, phones and firewalls drop packets to it. One Service of many cannot be reached from some places, and nobody finds out why.',
    example: {
      refused: `
        pools: { edge: { addresses: ['10.61.0.0/24'], segment: 'routed' } },
        l2Advertisements: { edge: { ipAddressPools: ['edge'] } },`,
      instead: `
        pools: { edge: { addresses: ['10.61.0.0/24'], segment: 'routed', avoidBuggyIPs: true } },
        l2Advertisements: { edge: { ipAddressPools: ['edge'] } },`,
    },
    fix: 'Write `avoidBuggyIPs: true`; a Service can then not ask for such an address either. Or leave the addresses out of the ranges.',
    since: '0.1.0',
    releases: 'from v0.13.4 on, which brought `avoidBuggyIPs`',
  },
  check: (model) =>
    isAtLeast(model.release.release, 'v0.13.4')
      ? model.facts.pools
          .filter((pool) => givesOut(model, pool) && !avoidsBuggy(model, pool.object))
          .flatMap((pool) => {
            const { path, value } = pool.ranges.find((each) => firstBuggy(model, pool, each.value) !== undefined) ?? {}
            if (path === undefined || value === undefined) return []
            const address = formatAddress({ family: 4, value: firstBuggy(model, pool, value)! })
            const more = pool.ranges.reduce((sum, each) => sum + countOfBuggy(each.value), 0n) - 1n
            const message = `pool "${pool.name}" gives out ${address}${more > 0n ? ` and ${more} more` : ''} ending in .0 or .255, which some devices do not talk to`
            return [{ object: pool.object, path, message, help: 'write avoidBuggyIPs: true' }]
          })
      : [],
}

/** A pool without autoAssign gives out only what is asked for. */
function givesOut({ resources }: Model, { object }: PoolFacts): boolean {
  return valueAt(resources[object]?.object, ['spec', 'autoAssign']) !== false
}

/** The first one that is not an edge of the segment's subnet (`pool-holds-subnet-edge`); one address alone was chosen. */
function firstBuggy(model: Model, pool: PoolFacts, range: PoolFacts['ranges'][number]['value']): bigint | undefined {
  if (range.first === range.last) return undefined
  const subnets = segmentOf(model, pool)?.subnets ?? []
  const isEdge = (address: bigint): boolean =>
    subnets.some(({ value }) => value.family === 4 && (value.first === address || value.last === address))
  for (const address of buggyAddresses(range)) if (!isEdge(address)) return address
  return undefined
}
