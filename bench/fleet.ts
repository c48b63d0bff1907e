import { compileFleet } from '../src/compile/compile-fleet.ts'
import { asCluster } from '../src/define/index.ts'
import type { Cluster } from '../src/define/index.ts'
import { lintFleet } from '../src/lint/lint.ts'
import type { Model } from '../src/model/model.ts'
import { resolve } from '../src/model/resolve.ts'
import type { Bench } from './measure.ts'
import { ratio } from './measure.ts'

/** What it costs that clusters are looked at beside each other. */
export const benches: readonly Bench[] = [
  {
    name: '1,000 clusters of 10 pools cross-checked / each by itself',
    goal: 2,
    measure: () => {
      const fleet = fleetOf(1_000)
      return ratio(
        () => assertSound(fleet),
        () => fleet.forEach((cluster) => assertSound([cluster])),
        5,
      )
    },
  },
  {
    name: 'what 2,000 clusters with the same pools say of each other / 500',
    // Linear is 4, all pairs 16; what is between is the garbage collector's, which has forty thousand findings to carry.
    goal: 10,
    measure: () => {
      const [few, many] = [500, 2_000].map((count) => modelsOf(fleetOf(count, () => 0)))
      return ratio(
        () => assertClash(many!),
        () => assertClash(few!),
        5,
      )
    },
  },
]

const today = new Date('2026-06-01T12:00:00Z')
const poolsEach = 10
const segmentCount = 40

/** Clusters on forty shared segments; `placeOf` says whose addresses each one has. */
function fleetOf(count: number, placeOf = (index: number): number => index): readonly Cluster[] {
  return Array.from({ length: count }, (_, index) => {
    const segment = index % segmentCount
    return asCluster({
      name: `cluster-${index}`,
      release: 'v0.16.1',
      segments: { [`vlan-${segment}`]: { subnet: `10.${segment}.0.0/16`, gateway: `10.${segment}.255.254`, dhcp: [] } },
      nodes: nodesOf(index, segment),
      pools: poolsOf(placeOf(Math.floor(index / segmentCount)), segment),
      l2Advertisements: { all: { ipAddressPoolSelectors: [{}], interfaces: ['eno1'] } },
      services: { 'traefik/traefik': { pool: 'pool-0', ports: [80, 443] } },
    })
  })
}

function nodesOf(index: number, segment: number): NonNullable<Cluster['nodes']> {
  const hosts = [1, 2, 3].map((nth) => 3 * Math.floor(index / segmentCount) + nth)
  return Object.fromEntries(
    hosts.map((host) => [`node-${host}`, { ip: `10.${segment}.254.${host}`, interfaces: ['eno1'] }]),
  )
}

/** Ten ranges of sixteen addresses, and a gap behind each: 160 of the 256 numbers that a place has. */
function poolsOf(place: number, segment: number): NonNullable<Cluster['pools']> {
  const ranges = Array.from({ length: poolsEach }, (_, nth) => {
    const first = 1 + nth * 20
    return `10.${segment}.${place}.${first}-10.${segment}.${place}.${first + 15}` as const
  })
  return Object.fromEntries(ranges.map((range, nth) => [`pool-${nth}`, { addresses: [range] }]))
}

function assertSound(fleet: readonly Cluster[]): void {
  const refused = compileFleet(fleet, today).filter(({ files }) => files.size === 0)
  if (refused.length > 0) throw new Error('the clusters of the benchmark are meant to be sound')
}

function modelsOf(fleet: readonly Cluster[]): readonly Model[] {
  return fleet.map((cluster) => resolve(cluster).model)
}

function assertClash(models: readonly Model[]): void {
  if (lintFleet(models).every((found) => found.length > 0)) return
  throw new Error('the clusters of the benchmark are meant to clash')
}
