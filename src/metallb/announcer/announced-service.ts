import { formatAddress, parseAddress } from '../../address/index.ts'
import { serviceKeyOf } from '../accepted-set.ts'
import type { PoolDirectory } from '../allocator/pool-directory.ts'
import type { Pool } from '../config/config.ts'
import { listOf, objectOf, textOf, valueAt } from '../config/json.ts'
import { matchesAny } from '../config/label-selector.ts'
import type { LabelSelector, Labels } from '../config/label-selector.ts'
import type { Resource } from '../config/resource.ts'

/** A Service with an address, as the speakers read it. */
export type AnnouncedService = {
  readonly key: string
  readonly labels: Labels
  /** Whether only nodes with an endpoint of it may announce it: externalTrafficPolicy Local. */
  readonly isLocal: boolean
  /** The address by which its nodes are ranked. */
  readonly firstAddress: string
  /** Undefined where no pool holds all of its addresses, or one cannot be read. */
  readonly pool: Pool | undefined
}

/** Undefined for a Service that MetalLB leaves alone, or without an address: controller.SetBalancer of the speaker. */
export function announcedServiceOf(resource: Resource, directory: PoolDirectory): AnnouncedService | undefined {
  const { spec, object, labels } = resource
  const ingress = listOf(valueAt(object, ['status', 'loadBalancer', 'ingress']))
  if (spec['type'] !== 'LoadBalancer' || textOf(spec['loadBalancerClass']) !== '' || ingress.length === 0)
    return undefined
  const addresses = ingress.map((each) => parseAddress(textOf(objectOf(each)['ip'])))
  return {
    key: serviceKeyOf(resource),
    labels,
    isLocal: spec['externalTrafficPolicy'] === 'Local',
    firstAddress: addresses[0] ? formatAddress(addresses[0]) : '',
    pool: directory.holding(addresses)?.owner.pool,
  }
}

/** The advertisements that are for the Service; one without selectors is for every Service. */
export function advertisementsFor<Advertisement extends { readonly serviceSelectors: readonly LabelSelector[] }>(
  advertisements: readonly Advertisement[],
  { labels }: AnnouncedService,
): readonly Advertisement[] {
  return advertisements.filter(
    ({ serviceSelectors }) => serviceSelectors.length === 0 || matchesAny(serviceSelectors, labels),
  )
}
