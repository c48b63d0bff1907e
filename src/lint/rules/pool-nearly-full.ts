import { contains, parseAddress, sizeOf } from '../../address/index.ts'
import type { Address, Family } from '../../address/index.ts'
import type { Model, PoolFacts } from '../../model/model.ts'
import { isPending } from '../../simulate/forecast.ts'
import { forecastServices } from '../forecast.ts'
import type { Rule } from '../rule.ts'

/** A smaller pool is full on purpose: an address for each of its Services. */
const smallest = 8n

/**
 * A pool with hardly an address of a family left for the next Service. A Service whose address may vary counts where its
 * first outcome is.
 */
export const poolNearlyFull: Rule = {
  name: 'pool-nearly-full',
  severity: 'warning',
  docs: {
    what: 'Nine tenths of a pool of eight addresses or more are in use.',
    why: 'The next Services stay pending with `no available IPs`, at the moment when somebody deploys them.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.64/29'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: {
          'web/a': {},
          'web/b': {},
          'web/c': {},
          'web/d': {},
          'web/e': {},
          'web/f': {},
          'web/g': {},
          'web/h': {},
        },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.64/28'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: {
          'web/a': {},
          'web/b': {},
          'web/c': {},
          'web/d': {},
          'web/e': {},
          'web/f': {},
          'web/g': {},
          'web/h': {},
        },`,
    },
    fix: 'Widen the pool, or let Services share addresses (`sharingKey`).',
    since: '0.1.0',
  },
  lacks: ({ facts }) =>
    facts.services === undefined && facts.pools.some((pool) => familiesOf(pool).some(({ size }) => size >= smallest))
      ? ['Services']
      : [],
  check: (model) => {
    const used = usedAddresses(model)
    return model.facts.pools.flatMap((pool) => {
      const families = familiesOf(pool)
      return families.flatMap(({ family, size }) => {
        const taken = used.filter((address) => address.family === family && holds(pool, address)).length
        if (size < smallest || BigInt(taken) * 10n < size * 9n) return []
        const addresses = families.length > 1 ? `IPv${family} addresses` : 'addresses'
        const fullness = BigInt(taken) === size ? 'full' : 'nearly full'
        const message = `pool "${pool.name}" is ${fullness}: ${taken} of ${size} ${addresses} are in use`
        const help = 'widen the pool before the next Service comes'
        return [{ object: pool.object, path: ['spec', 'addresses'], message, help }]
      })
    })
  },
}

function usedAddresses(model: Model): readonly Address[] {
  const ips = forecastServices(model).flatMap(({ outcomes: [outcome] }) =>
    outcome && !isPending(outcome) ? outcome.ips : [],
  )
  return [...new Set(ips)].flatMap((ip) => parseAddress(ip) ?? [])
}

function familiesOf({ ranges }: PoolFacts): readonly { readonly family: Family; readonly size: bigint }[] {
  return [...Map.groupBy(ranges, ({ value }) => value.family)].map(([family, entries]) => ({
    family,
    size: entries.reduce((sum, { value }) => sum + sizeOf(value), 0n),
  }))
}

function holds({ ranges }: PoolFacts, address: Address): boolean {
  return ranges.some(({ value }) => contains(value, address))
}
