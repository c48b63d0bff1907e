import { contains, parseAddress, sizeOf } from '../../address/index.ts'
import type { PoolFacts } from '../../model/model.ts'
import { isPending } from '../../simulate/forecast.ts'
import { forecastServices } from '../forecast.ts'
import type { Rule } from '../rule.ts'

/** A smaller pool is full on purpose: an address for each of its Services. */
const smallest = 8n

/** A pool with hardly an address left for the next Service. */
export const poolNearlyFull: Rule = {
  name: 'pool-nearly-full',
  severity: 'warning',
  lacks: ({ facts }) =>
    facts.services === undefined && facts.pools.some((pool) => sizeOfPool(pool) >= smallest) ? ['Services'] : [],
  check: (model) => {
    const used = new Set(
      forecastServices(model).flatMap(({ forecast: { outcomes } }) => {
        const [outcome] = outcomes
        return outcome && !isPending(outcome) ? outcome.ips : []
      }),
    )
    return model.facts.pools.flatMap((pool) => {
      const size = sizeOfPool(pool)
      const taken = [...used].filter((ip) => holds(pool, ip)).length
      if (size < smallest || BigInt(taken) * 10n < size * 9n) return []
      const message = `pool "${pool.name}" is nearly full: ${taken} of ${size} addresses are in use`
      return [
        {
          object: pool.object,
          path: ['spec', 'addresses'],
          message,
          help: 'widen the pool before the next Service comes',
        },
      ]
    })
  },
}

function sizeOfPool({ ranges }: PoolFacts): bigint {
  return ranges.reduce((sum, { value }) => sum + sizeOf(value), 0n)
}

function holds({ ranges }: PoolFacts, ip: string): boolean {
  const address = parseAddress(ip)
  return address !== undefined && ranges.some(({ value }) => contains(value, address))
}
