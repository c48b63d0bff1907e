/** Resources in a line each, for the examples of pages. */
type Spec = Readonly<Record<string, unknown>>

/** An IPAddressPool. The name '' leaves it out. */
export function pool(name: string, addresses: readonly string[], more: Spec = {}): object {
  return metallb('IPAddressPool', name, { addresses, ...more })
}

/** An L2Advertisement. */
export function layer2(name: string, spec: Spec = {}): object {
  return metallb('L2Advertisement', name, spec)
}

/** A BGPAdvertisement. */
export function bgp(name: string, spec: Spec = {}): object {
  return metallb('BGPAdvertisement', name, spec)
}

/** A session of AS 64512 with AS 64513 at 192.0.2.1, unless `spec` says otherwise. */
export function peer(name: string, spec: Spec = {}): object {
  const session = { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1' }
  return metallb('BGPPeer', name, { ...session, ...spec }, 'metallb.io/v1beta2')
}

/** A BFDProfile. */
export function bfdProfile(name: string, spec: Spec = {}): object {
  return metallb('BFDProfile', name, spec)
}

/** A Community with these aliases and their values. */
export function community(name: string, aliases: Readonly<Record<string, string>>): object {
  const communities = Object.entries(aliases).map(([alias, value]) => ({ name: alias, value }))
  return metallb('Community', name, { communities })
}

/** An AddressPool of v1beta1. */
export function legacyPool(name: string, spec: Spec): object {
  return metallb('AddressPool', name, spec)
}

/** A Secret whose password is `from-the-vault`. */
export function passwordSecret(name: string, type: string, key: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: 'metallb-system' },
    type,
    stringData: { [key]: 'from-the-vault' },
  }
}

/** A Node with one internal address. */
export function node(name: string, address: string): object {
  const addresses = [{ type: 'InternalIP', address }]
  return { apiVersion: 'v1', kind: 'Node', metadata: { name }, status: { addresses } }
}

function metallb(kind: string, name: string, spec: Spec, apiVersion = 'metallb.io/v1beta1'): object {
  return { apiVersion, kind, metadata: { ...(name !== '' && { name }), namespace: 'metallb-system' }, spec }
}
