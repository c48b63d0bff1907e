import type { Model } from '../../model/model.ts'
import { advertisedPools } from '../advertised-pools.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'

/** An L2Advertisement for some nodes or interfaces, beside one of the same pool for all: MetalLB takes both together. */
export const limitUndoneByOtherAdvertisement: Rule = {
  name: 'limit-undone-by-other-advertisement',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'An L2Advertisement limits a pool to some nodes or interfaces, and another one announces the same pool without that limit.',
    why: 'MetalLB takes the advertisements of a pool together: a node may answer that any of them selects, on the interfaces of all that select it. The limit is there to be read, and holds nobody back. A base that announces every pool does this to each cluster.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: {
          all: { ipAddressPoolSelectors: [{}] },
          lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] },
        },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: {
          lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] },
        },`,
    },
    fix: 'Keep one of the two for the pool: delete the wide one or take the pool out of it, or drop the limit.',
    since: '0.1.0',
  },
  check: (model) => {
    const advertisementsOf = byPool(model)
    const found = new Map<number, Finding>()
    for (const [pool, advertisements] of advertisementsOf) {
      const wide = advertisements.filter((each) => !limits(each, 'nodeSelectors') && !limits(each, 'serviceSelectors'))
      for (const advertisement of wide.length === 0 ? [] : advertisements) {
        const finding = undone(advertisement, wide, pool)
        if (finding && !found.has(advertisement.index)) found.set(advertisement.index, finding)
      }
    }
    return [...found.values()]
  },
}

function byPool(model: Model): ReadonlyMap<Indexed, readonly Indexed[]> {
  const poolsOf = advertisedPools(model)
  const pairs = resourcesOfKind(model, 'L2Advertisement').flatMap((advertisement) =>
    poolsOf(advertisement).map((pool) => ({ pool, advertisement })),
  )
  const grouped = Map.groupBy(pairs, ({ pool }) => pool)
  return new Map([...grouped].map(([pool, each]) => [pool, each.map(({ advertisement }) => advertisement)]))
}

function limits(advertisement: Indexed, field: string): boolean {
  return entriesAt(advertisement, ['spec', field]).length > 0
}

/** `wide`: the advertisements of the pool for all nodes and Services. */
function undone(advertisement: Indexed, wide: readonly Indexed[], pool: Indexed): Finding | undefined {
  if (limits(advertisement, 'serviceSelectors')) return undefined
  const [field, other] = limits(advertisement, 'nodeSelectors')
    ? (['nodeSelectors', wide[0]] as const)
    : (['interfaces', wide.find((each) => !limits(each, 'interfaces'))] as const)
  if (other === undefined || !limits(advertisement, field)) return undefined
  const whole = field === 'interfaces' ? 'on every interface' : 'from every node'
  return {
    object: advertisement.index,
    path: ['spec', field],
    message: `${field} of ${nameOf(advertisement)} limit nothing: ${nameOf(other)} announces ${nameOf(pool)} ${whole}`,
    help: `take ${nameOf(pool)} out of one of the two`,
    related: [{ object: other.index, path: [], message: nameOf(other) }],
  }
}
