import { suggestion } from '../../diagnostics/nearest.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A BGPAdvertisement for a peer that does not exist. MetalLB ignores the name. */
export const unknownPeer: Rule = {
  name: 'unknown-peer',
  severity: 'error',
  check: (model) => {
    const peers = resourcesOfKind(model, 'BGPPeer').map(({ name }) => name)
    return resourcesOfKind(model, 'BGPAdvertisement').flatMap((resource) =>
      entriesAt(resource, ['spec', 'peers'])
        .filter(({ value }) => typeof value === 'string' && !peers.includes(value))
        .map(({ path, value }) => ({
          object: resource.index,
          path,
          message: `${nameOf(resource)} names a peer "${String(value)}" that does not exist; MetalLB ignores the name`,
          help: suggestion(String(value), peers, 'peers'),
        })),
    )
  },
}
