import { encloses, intervalOf, isRangeFault, parseRange } from '../src/address/index.ts'
import type { Interval } from '../src/address/index.ts'
import { judge } from '../src/metallb/judge.ts'
import type { Bench } from './measure.ts'
import { ratio } from './measure.ts'

/** How judging grows with the number of pools, next to comparing each network with each as MetalLB's own parser does. */
export const benches: readonly Bench[] = [
  {
    name: 'judge 10,000 pools / compare all pairs of their networks',
    goal: 0.05,
    measure: () => {
      const [few, networks] = [poolsOf(10_000), networksOf(poolsOf(10_000))]
      return ratio(
        () => judgeAll(few),
        () => comparePairs(networks),
        3,
      )
    },
  },
  {
    name: 'judge 100,000 pools / judge 10,000',
    goal: 12,
    measure: () => {
      const [few, many] = [poolsOf(10_000), poolsOf(100_000)]
      return ratio(
        () => judgeAll(many),
        () => judgeAll(few),
        5,
      )
    },
  },
]

type Pool = { readonly spec: { readonly addresses: readonly string[] } }

/** Disjoint pools: networks, ranges of IPv4 and networks of IPv6 in turn. */
function poolsOf(count: number): readonly Pool[] {
  return Array.from({ length: count }, (_, index) => ({
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
    metadata: { name: `pool-${index}`, namespace: 'metallb-system' },
    spec: { addresses: [addressesOf(index)] },
  }))
}

function addressesOf(index: number): string {
  const network = `${10 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`
  if (index % 3 === 0) return `${network}.0/24`
  if (index % 3 === 1) return `${network}.10-${network}.99`
  return `2001:db8:${(index >> 16).toString(16)}:${(index & 0xffff).toString(16)}::/64`
}

function judgeAll(pools: readonly Pool[]): void {
  const { accepted } = judge(pools, { metallbVersion: 'v0.16.1', bgpType: 'frr' })
  if (!accepted) throw new Error('the pools of the benchmark are meant to be accepted')
}

function comparePairs(networks: readonly Interval[]): void {
  for (const [index, one] of networks.entries()) {
    for (let other = 0; other < index; other++) {
      if (areOverlapping(one, networks[other]!)) throw new Error('the pools of the benchmark are meant to be disjoint')
    }
  }
}

/** config.cidrsOverlap: two networks overlap where the one encloses the other. */
function areOverlapping(one: Interval, other: Interval): boolean {
  return encloses(one, other) || encloses(other, one)
}

function networksOf(pools: readonly Pool[]): readonly Interval[] {
  return pools.flatMap(({ spec }) =>
    spec.addresses.map(parseRange).flatMap((range) => (isRangeFault(range) ? [] : range.cidrs.map(intervalOf))),
  )
}
