import type { Family } from '../../address/index.ts'
import type { Behaviour } from './behaviour.ts'
import type { Applicant, Offer } from './choice.ts'
import { selectedOf } from './choice.ts'
import type { Search } from './offers.ts'
import type { PoolSpaces, Site } from './pool-directory.ts'
import { cidrAt } from './space.ts'

/** The addresses that a Service may get from a pool with the offer, in the order of its status; none where it gets none. */
export function placementsIn(
  { spaces }: PoolSpaces,
  { found }: Search,
  offer: Offer,
  applicant: Applicant,
  behaviour: Behaviour,
): readonly (readonly Site[])[] {
  const families = selectedOf(offer, applicant, behaviour)
  if (families === undefined || families === 'missing') return []
  const sites = families.map((family) => sitesIn(spaces, found, family))
  const [first = [], second] = sites
  if (second === undefined) return first.map((site) => [site])
  const pairs = first.flatMap((one) => second.slice(0, mostPairs).map((other) => [one, other])).slice(0, mostPairs)
  return behaviour.familyPolicy ? pairs : pairs.map(byNetwork)
}

const mostPairs = 256

function sitesIn(spaces: PoolSpaces['spaces'], found: Search['found'], family: Family): readonly Site[] {
  return found[family].places.map((place) => ({ space: spaces[family], place }))
}

/** Before v0.14.9 addresses are in the order of the pool's networks. */
function byNetwork(sites: readonly Site[]): readonly Site[] {
  return sites.toSorted((a, b) => cidrAt(a.space, a.place) - cidrAt(b.space, b.place))
}
