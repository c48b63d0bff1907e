import { formatAddress } from '../address/index.ts'
import { acceptedSetOf } from './accepted-set.ts'
import { behaviourOf } from './allocator/behaviour.ts'
import type { Behaviour } from './allocator/behaviour.ts'
import { desiredOf } from './allocator/desired.ts'
import { familiesOf } from './allocator/family.ts'
import type { Ledger } from './allocator/ledger.ts'
import type { Outcome, Pending } from './allocator/outcome.ts'
import { exclusionOf, shortageOf } from './allocator/pool-trace.ts'
import type { PassedOver } from './allocator/pool-trace.ts'
import { poolDirectoryOf } from './allocator/pool-directory.ts'
import type { PoolSpaces } from './allocator/pool-directory.ts'
import { serviceOf } from './allocator/service.ts'
import type { Service } from './allocator/service.ts'
import { Simulator } from './allocator/simulator.ts'
import type { Target } from './target.ts'

/** What MetalLB goes by: the addresses that the Service has or asks for, the pool that it asks for, or any; or it passes over the Service. */
export type Asked = 'own-addresses' | 'addresses' | 'pool' | 'anything' | 'nothing'

/** Why a pool is taken or passed over. `not-asked-for`: MetalLB does not look at it. */
export type PoolTrace = {
  readonly pool: string
  readonly verdict: 'taken' | 'may-be-taken' | 'passed-over'
  readonly reason?: PassedOver | 'not-asked-for' | 'refused' | undefined
}

/** What a Service asks for, what may become of it, and what was thought of each pool. */
export type AllocationTrace = {
  readonly asked: Asked
  readonly outcomes: readonly Outcome[]
  /** By name. */
  readonly pools: readonly PoolTrace[]
}

/**
 * Why `allocate` says of the Service what it says, pool by pool; `key`: namespace/name. Undefined where there is no such
 * Service, or the set is rejected. Allocates again, up to the Service.
 */
export function explainAllocation(
  objects: readonly unknown[],
  target: Target,
  key: string,
): AllocationTrace | undefined {
  const accepted = acceptedSetOf(objects, target)
  if (accepted === undefined) return undefined
  const behaviour = behaviourOf(accepted.release)
  const services = accepted.services.map((resource) => serviceOf(resource, behaviour))
  const index = services.findIndex((each) => each.key === key)
  const service = services[index]
  if (service === undefined) return undefined
  const directory = poolDirectoryOf(accepted.pools, behaviour)
  const simulator = new Simulator(directory, behaviour)
  for (const earlier of services.slice(0, index)) simulator.offer(earlier)
  return traceOf(service, directory.all, simulator, behaviour)
}

function traceOf(
  service: Service,
  pools: readonly PoolSpaces[],
  simulator: Simulator,
  behaviour: Behaviour,
): AllocationTrace {
  const reasons = pools.map((owner) => reasonFor(owner, service, simulator.ledgers, behaviour))
  const outcomes = simulator.offer(service)
  const asked = askedOf(service, outcomes, behaviour)
  const taken = outcomes.map((outcome) => ('pool' in outcome ? outcome.pool : ''))
  const hasPinned = pools.some(({ pool }) => pool.serviceAllocation !== undefined && taken.includes(pool.name))
  const reasonOf = ({ pool }: PoolSpaces, index: number): PoolTrace['reason'] => {
    if (asked === 'pool' && service.wishes.pool === pool.name) return 'refused'
    if (asked !== 'anything') return 'not-asked-for'
    const isBehindPinned = hasPinned && pool.serviceAllocation === undefined
    return reasons[index] ?? (isBehindPinned ? 'after-pinned-pools' : 'after-better-pool')
  }
  return { asked, outcomes, pools: pools.map((owner, index) => poolTraceOf(owner, taken, reasonOf(owner, index))) }
}

function poolTraceOf({ pool: { name } }: PoolSpaces, taken: readonly string[], reason: PoolTrace['reason']): PoolTrace {
  if (taken.every((each) => each === name)) return { pool: name, verdict: 'taken' }
  if (taken.includes(name)) return { pool: name, verdict: 'may-be-taken' }
  return { pool: name, verdict: 'passed-over', reason }
}

function reasonFor(
  owner: PoolSpaces,
  service: Service,
  ledgers: readonly Ledger[],
  behaviour: Behaviour,
): PassedOver | undefined {
  const families = familiesOf(service.clusterIps, behaviour)
  const excluded = exclusionOf(owner, service)
  if (excluded !== undefined || typeof families === 'object') return excluded
  return shortageOf(owner, ledgers, { ...service, families }, behaviour)
}

function askedOf(service: Service, outcomes: readonly Outcome[], behaviour: Behaviour): Asked {
  if (outcomes.some((outcome) => 'pending' in outcome && passedOver.has(outcome.pending))) return 'nothing'
  const current = service.current.map((each) => (each ? formatAddress(each) : ''))
  const isKept = outcomes.every((outcome) => 'ips' in outcome && current.every((ip) => outcome.ips.includes(ip)))
  if (isKept && current.length > 0) return 'own-addresses'
  if (desiredOf(service, behaviour) !== undefined) return 'addresses'
  return service.wishes.pool === '' ? 'anything' : 'pool'
}

const passedOver: ReadonlySet<Pending> = new Set<Pending>(['ignored', 'not-dual-stack'])
