import type { Behaviour } from './behaviour.ts'

/** What the webhook reads beside an object that is written: objects of some kinds, and the nodes. */
export type Listed = { readonly kinds: readonly string[]; readonly nodes: boolean }

/** Undefined for a kind whose content the webhook does not look at. */
export function listedWith(kind: string, behaviour: Behaviour): Listed | undefined {
  const pools = behaviour.listsLegacyPools ? ['IPAddressPool', 'AddressPool'] : ['IPAddressPool']
  switch (kind) {
    case 'IPAddressPool':
    case 'AddressPool':
      return { kinds: pools, nodes: false }
    case 'L2Advertisement':
      return { kinds: [kind, ...pools], nodes: false }
    case 'BGPAdvertisement':
      return { kinds: [kind, ...pools], nodes: behaviour.listsNodesForAdvertisements }
    case 'BGPPeer':
      return { kinds: [kind], nodes: behaviour.listsNodesForPeers }
    case 'Community':
      return { kinds: [kind], nodes: false }
    default:
      return undefined
  }
}
