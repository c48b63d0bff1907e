import type { PlannedService } from './side.ts'

/** Why MetalLB gives no address, in a reader's words. */
export function reasonText(reason: string, service: PlannedService | undefined): string {
  const asked = service?.requested.join(', ') ?? ''
  switch (reason) {
    case 'requested-address-in-no-pool':
      return asked === '' ? 'its address is in no pool' : `asks for ${asked}, which no pool holds`
    case 'no-available-address':
      return 'no pool that it may use has a free address'
    case 'pool-exhausted':
      return 'its pool has no free address'
    case 'unknown-pool':
      return 'asks for a pool that is not there'
    case 'sharing-conflict':
      return `asks for ${asked || 'an address'}, which another Service holds`
    case 'port-conflict':
      return `asks for ${asked || 'an address'}, on which another Service has one of its ports`
    case 'pool-not-for-service':
      return 'the pool is not for this Service (serviceAllocation)'
    case 'requested-address-outside-requested-pool':
      return `asks for ${asked}, which is not in the pool that it asks for`
    case 'ignored':
      return 'MetalLB leaves it alone'
    default:
      return reason.replaceAll('-', ' ')
  }
}
