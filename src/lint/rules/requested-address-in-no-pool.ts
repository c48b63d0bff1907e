import { contains } from '../../address/index.ts'
import { isAtLeast } from '../../release/releases.ts'
import type { Finding, Rule } from '../rule.ts'
import { hasUnreadablePool } from '../unreadable-pool.ts'
import { serviceAsksForNodeAddress } from './service-asks-for-node-address.ts'

/** A Service that asks for an address which no pool holds: it stays pending. */
export const requestedAddressInNoPool: Rule = {
  name: 'requested-address-in-no-pool',
  severity: 'error',
  inYaml: { from: 'absence', among: ['IPAddressPool'] },
  docs: {
    what: 'A Service asks for an address that no pool holds, or that another pool holds than the one it asks for.',
    why: 'MetalLB leaves the Service pending and says so only in an event of the Service.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.80' } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' } },`,
    },
    fix: 'Ask for an address of a pool, or add the address to one.',
    since: '0.1.0',
  },
  lacks: ({ facts }) => (facts.services === undefined ? ['Services'] : []),
  check: (model, surroundings) => {
    const { facts } = model
    const checksPool = isAtLeast(model.release.release, 'v0.13.10')
    const told = new Set(serviceAsksForNodeAddress.check(model, surroundings).map(({ path }) => path))
    return (facts.services ?? []).flatMap(({ id, requested, pool }) =>
      requested.flatMap(({ path, text, value }): readonly Finding[] => {
        const holder = facts.pools.find(({ ranges }) => ranges.some((range) => contains(range.value, value)))
        if (told.has(path) || (holder === undefined && hasUnreadablePool(model))) return []
        if (holder === undefined) {
          const message = `Service ${id} asks for ${text}, which no pool holds; it stays pending`
          return [{ path, message, help: `take an address of ${poolsText(facts.pools)}` }]
        }
        if (pool === undefined || pool === holder.name || !checksPool) return []
        if (!facts.pools.some(({ name }) => name === pool)) return []
        const message = `Service ${id} asks for pool "${pool}" and for ${text}, which is in pool "${holder.name}"`
        const help = `write pool: '${holder.name}', or an address of "${pool}"`
        return [{ path, message, help, isShown: true }]
      }),
    )
  },
}

function poolsText(
  pools: readonly { readonly name: string; readonly ranges: readonly { readonly text: string }[] }[],
): string {
  if (pools.length === 0) return 'a pool; there is none yet'
  return pools.map(({ name, ranges }) => `"${name}" (${ranges.map(({ text }) => text).join(', ')})`).join(' or ')
}
