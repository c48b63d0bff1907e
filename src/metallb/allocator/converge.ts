import { allocatedAnywhere, allocatedFromPool } from './allocation.ts'
import { assignmentsOf } from './assign.ts'
import type { Behaviour } from './behaviour.ts'
import { desiredOf } from './desired.ts'
import type { Desired } from './desired.ts'
import { familiesOf } from './family.ts'
import type { Families } from './family.ts'
import { keptSteps } from './kept.ts'
import type { Ledger } from './ledger.ts'
import type { PoolDirectory } from './pool-directory.ts'
import type { Service } from './service.ts'
import { placed, waiting } from './step.ts'
import type { Step } from './step.ts'

/** Everything that may become of a Service when MetalLB's controller looks at it: controller.convergeBalancer. */
export function converge(
  ledger: Ledger,
  directory: PoolDirectory,
  service: Service,
  behaviour: Behaviour,
): readonly Step[] {
  if (isPassedOver(directory, service, behaviour)) return [waiting('ignored')]
  const { needsDualStackClusterIps } = behaviour
  if (needsDualStackClusterIps && service.policy === 'RequireDualStack' && !service.hasTwoClusterIps) {
    return [waiting('not-dual-stack')]
  }
  const families = familiesOf(service.clusterIps, behaviour)
  if (typeof families === 'object') return [waiting(families.pending)]
  const kept = service.current.length > 0 ? keptSteps(ledger, directory, service, families, behaviour) : [undefined]
  return kept.flatMap((step) => step ?? freshSteps(ledger, directory, service, families, behaviour))
}

function isPassedOver(directory: PoolDirectory, service: Service, { needsPools }: Behaviour): boolean {
  return !service.isOurs || (needsPools && directory.all.length === 0) || service.clusterIps.length === 0
}

/** A Service without an address: controller.allocateIPs. */
function freshSteps(
  ledger: Ledger,
  directory: PoolDirectory,
  service: Service,
  families: Families,
  behaviour: Behaviour,
): readonly Step[] {
  const desired = desiredOf(service, behaviour)
  const seeker = { ...service, families }
  if (desired === undefined) {
    const allocated = service.wishes.pool === '' ? allocatedAnywhere : allocatedFromPool
    return allocated(ledger, directory, seeker, behaviour)
  }
  if ('pending' in desired) return [waiting(desired.pending)]
  if (desired.families !== families) return [waiting('requested-address-family-mismatch')]
  return requestedSteps(ledger, directory, service, desired, behaviour)
}

function requestedSteps(
  ledger: Ledger,
  directory: PoolDirectory,
  service: Service,
  { addresses }: Desired,
  { checksRequestedPool }: Behaviour,
): readonly Step[] {
  const { pool } = service.wishes
  return assignmentsOf(ledger, directory, service, addresses).map((each) => {
    if ('pending' in each) return waiting(each.pending)
    if (checksRequestedPool && pool !== '' && each.owner.pool.name !== pool) {
      return waiting('requested-address-outside-requested-pool')
    }
    return placed(each.owner, each.sites)
  })
}
