import { correction } from '../../diagnostics/correction.ts'
import { entriesAt, nameOf, namesIn, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A BGPAdvertisement for a peer that does not exist. MetalLB ignores the name. */
export const unknownPeer: Rule = {
  name: 'unknown-peer',
  severity: 'error',
  inYaml: { from: 'absence', among: ['BGPPeer'] },
  docs: {
    what: 'A BGPAdvertisement names a peer that does not exist.',
    why: 'MetalLB ignores the name. Where it is the only one, no router hears of the pool; where it is one of several, that router alone does not.',
    example: {
      refused: `
        backend: 'frr',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '192.168.1.1' } },
        bgpAdvertisements: { lan: { ipAddressPools: ['lan'], peers: ['torr'] } },`,
      instead: `
        backend: 'frr',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '192.168.1.1' } },
        bgpAdvertisements: { lan: { ipAddressPools: ['lan'], peers: ['tor'] } },`,
    },
    fix: 'Correct the name, or add the peer. Without `peers` the pool is told to all of them.',
    since: '0.1.0',
  },
  check: (model) => {
    const peers = resourcesOfKind(model, 'BGPPeer').map(({ name }) => name)
    return resourcesOfKind(model, 'BGPAdvertisement').flatMap((resource) =>
      entriesAt(resource, ['spec', 'peers'])
        .filter(({ value }) => typeof value === 'string' && !peers.includes(value))
        .map(({ path, value }) => ({
          object: resource.index,
          path,
          message: `${nameOf(resource)} names a peer "${String(value)}" that does not exist; MetalLB ignores the name`,
          ...correction(path, String(value), {
            candidates: peers,
            what: 'peers',
            beside: namesIn(resource, 'peers'),
          }),
        })),
    )
  },
}
