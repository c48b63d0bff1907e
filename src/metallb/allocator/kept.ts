import { formatAddress } from '../../address/index.ts'
import type { Address } from '../../address/index.ts'
import { assignmentsOf } from './assign.ts'
import type { Behaviour } from './behaviour.ts'
import { desiredOf } from './desired.ts'
import type { Desired } from './desired.ts'
import { familiesOf } from './family.ts'
import type { Families } from './family.ts'
import type { Ledger } from './ledger.ts'
import type { Pending } from './outcome.ts'
import type { Held, PoolDirectory } from './pool-directory.ts'
import type { Service } from './service.ts'
import { addressAt } from './space.ts'
import { placed, waiting } from './step.ts'
import type { Step } from './step.ts'

/**
 * What may become of a Service that has addresses in its status; undefined where they are cleared and it starts anew.
 * The middle of controller.convergeBalancer.
 */
export function keptSteps(
  ledger: Ledger,
  directory: PoolDirectory,
  service: Service,
  families: Families,
  behaviour: Behaviour,
): readonly (Step | undefined)[] {
  const current = familiesOf(service.current, behaviour)
  if (typeof current === 'object' && behaviour.stopsAtOddStatus) return [waiting(current.pending)]
  if (!isStillRight(current, families, service, behaviour)) return [undefined]
  return assignmentsOf(ledger, directory, service, service.current).flatMap((each) => {
    if (!('pending' in each)) return heldSteps(ledger, each, service, behaviour)
    return behaviour.waitsOnSharingConflict && each.pending === 'sharing-conflict'
      ? waiting(each.pending)
      : refused(service, behaviour)
  })
}

/** controller.serviceFamilyChanged, the other way round. */
function isStillRight(
  current: ReturnType<typeof familiesOf>,
  families: Families,
  { policy }: Service,
  { familyPolicy }: Behaviour,
): boolean {
  if (typeof current === 'object') return false
  return current === families || (familyPolicy && families === 'dual' && policy === 'PreferDualStack')
}

/** A request that cannot be read stops MetalLB before it looks for another address. */
function refused(service: Service, behaviour: Behaviour): Step | undefined {
  const desired = desiredOf(service, behaviour)
  return desired && 'pending' in desired ? waiting(desired.pending) : undefined
}

function heldSteps(ledger: Ledger, held: Held, service: Service, behaviour: Behaviour): readonly (Step | undefined)[] {
  const { pool } = service.wishes
  if (pool !== '' && held.owner.pool.name !== pool) return [refused(service, behaviour)]
  const desired = desiredOf(service, behaviour)
  if (desired === undefined) return withAnother(ledger, held, service, behaviour)
  if ('pending' in desired) return [heldInSpiteOf(desired.pending, held, behaviour)]
  return isSame(service.current, desired) ? withAnother(ledger, sorted(held), service, behaviour) : [undefined]
}

function heldInSpiteOf(pending: Pending, { owner, sites }: Held, { tellsHeldAddresses }: Behaviour): Step {
  return tellsHeldAddresses ? placed(owner, sites) : { ...waiting(pending), sites }
}

/** controller.isEqualIPs. */
function isSame(current: readonly (Address | undefined)[], { addresses }: Desired): boolean {
  return textOf(current) === textOf(addresses)
}

function textOf(addresses: readonly (Address | undefined)[]): string {
  const texts = addresses.map((each) => (each ? formatAddress(each) : ''))
  return texts.toSorted().join(' ')
}

/** Comparing has put the addresses in the order of their text. */
function sorted({ owner, sites }: Held): Held {
  const texts = new Map(sites.map((site) => [site, addressAt(site.space, site.place)]))
  return { owner, sites: sites.toSorted((a, b) => (texts.get(a)! < texts.get(b)! ? -1 : 1)) }
}

/** PreferDualStack with one address gets one of the other family from the same pool: AllocateFromPoolForAdditionalFamily. */
function withAnother(
  ledger: Ledger,
  { owner, sites }: Held,
  { claim, policy }: Service,
  { familyPolicy }: Behaviour,
): readonly Step[] {
  const [only, second] = sites
  if (!familyPolicy || policy !== 'PreferDualStack' || only === undefined || second !== undefined) {
    return [placed(owner, sites)]
  }
  const space = owner.spaces[only.space.family === 4 ? 6 : 4]
  const { places, isSure } = ledger.shelfOf(space).search(claim)
  const steps = places.map((place) => placed(owner, [only, { space, place }]))
  return isSure ? steps : [...steps, placed(owner, sites)]
}
