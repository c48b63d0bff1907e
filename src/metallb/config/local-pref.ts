import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import type { BgpAdvertisement } from './bgp-advertisement.ts'
import { fault, related } from './fault.ts'
import type { PoolSpec } from './pool.ts'

type Families = { readonly has4: boolean; readonly has6: boolean }

/** Advertisements of one pool that differ in localPref for the same route: config.validateBGPAdvPerPool, since v0.13.10. */
export function localPrefFaults(
  pools: ReadonlyMap<PoolSpec, readonly BgpAdvertisement[]>,
  behaviour: Behaviour,
): readonly Diagnostic[] {
  const looked = new Set<string>()
  const found = new Map<string, Diagnostic>()
  for (const [pool, all] of pools) {
    const advertisements = all.filter(({ serviceSelectors }) => serviceSelectors.length === 0)
    if (new Set(advertisements.map(({ localPref }) => localPref)).size < 2) continue
    const families = familiesOf(pool)
    const key = `${families.has4} ${families.has6} ${advertisements.map(({ resource }) => resource.index).join(' ')}`
    if (looked.has(key)) continue
    looked.add(key)
    for (const [one, other] of conflicts(advertisements, families, behaviour)) {
      const pair = `${one.resource.index} ${other.resource.index}`
      if (!found.has(pair)) found.set(pair, conflictFault(one, other, pool))
    }
  }
  return [...found.values()]
}

/** config.BGPAdvertisementsHaveCompatibleLocalPref for a pool. */
export function haveCompatibleLocalPref(
  one: BgpAdvertisement,
  other: BgpAdvertisement,
  pool: PoolSpec,
  behaviour: Behaviour,
): boolean {
  return areCompatible(one, other, familiesOf(pool), behaviour)
}

function familiesOf({ entries }: PoolSpec): Families {
  const families = new Set(entries.map(({ range }) => range.cidrs[0]?.family))
  return { has4: families.has(4), has6: families.has(6) }
}

/** One pair for each kind of advertisement that clashes with an earlier kind: a thousand alike are one kind. */
function conflicts(
  advertisements: readonly BgpAdvertisement[],
  families: Families,
  behaviour: Behaviour,
): readonly (readonly [BgpAdvertisement, BgpAdvertisement])[] {
  const kinds = [...Map.groupBy(advertisements, kindOf).values()].map(([first]) => first!)
  return kinds.flatMap((one, index) => {
    const other = kinds.slice(0, index).find((earlier) => !areCompatible(one, earlier, families, behaviour))
    return other ? [[one, other] as const] : []
  })
}

function kindOf({ localPref, aggregationLength, aggregationLengthV6, peers, nodes }: BgpAdvertisement): string {
  return JSON.stringify([localPref, aggregationLength, aggregationLengthV6, peers.toSorted(), [...nodes].toSorted()])
}

/** config.BGPAdvertisementsHaveCompatibleLocalPref, called advertisementsAreCompatible before v0.16.0. */
function areCompatible(
  one: BgpAdvertisement,
  other: BgpAdvertisement,
  families: Families,
  behaviour: Behaviour,
): boolean {
  if (one.localPref === other.localPref || haveOtherRoutes(one, other, families, behaviour)) return true
  if (one.peers.length > 0 && other.peers.length > 0 && !one.peers.some((peer) => other.peers.includes(peer)))
    return true
  return one.nodes.isDisjointFrom(other.nodes)
}

function haveOtherRoutes(
  one: BgpAdvertisement,
  other: BgpAdvertisement,
  { has4, has6 }: Families,
  { localPrefByFamily }: Behaviour,
): boolean {
  const differ4 = one.aggregationLength !== other.aggregationLength
  const differ6 = one.aggregationLengthV6 !== other.aggregationLengthV6
  if (!localPrefByFamily) return differ4 && differ6
  return (!has4 && !has6) || (differ4 && !has6) || (differ6 && !has4) || (differ4 && differ6)
}

function conflictFault(one: BgpAdvertisement, other: BgpAdvertisement, pool: PoolSpec): Diagnostic {
  const path = ['spec', 'localPref']
  const whose = `BGPAdvertisement "${other.name}"`
  const message = `localPref ${one.localPref} differs from ${other.localPref} of ${whose} for the same routes of pool "${pool.name}"`
  const places = [
    related(other.resource, path, `localPref ${other.localPref} of ${whose}`),
    related(pool.resource, ['spec', 'addresses'], `pool "${pool.name}"`),
  ]
  const help = 'write the same localPref, or other peers, nodes or aggregation lengths'
  return fault('conflicting-local-pref', one.resource, path, message, { help, related: places })
}
