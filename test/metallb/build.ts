/** MetalLB's resources in one line each, for tests that tell a story. */
type Spec = Readonly<Record<string, unknown>>
export type Resource = {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly namespace: string
    readonly labels?: Readonly<Record<string, string>>
  }
  readonly spec: Spec
}

function resource(kind: string, name: string, spec: Spec, apiVersion = 'metallb.io/v1beta1'): Resource {
  return { apiVersion, kind, metadata: { name, namespace: 'metallb-system' }, spec }
}

export function pool(name: string, addresses: readonly string[], spec: Spec = {}): Resource {
  return resource('IPAddressPool', name, { addresses, ...spec })
}

export function layer2(name: string, spec: Spec = {}): Resource {
  return resource('L2Advertisement', name, spec)
}

export function bgp(name: string, spec: Spec = {}): Resource {
  return resource('BGPAdvertisement', name, spec)
}

export function peer(name: string, spec: Spec = {}): Resource {
  const session = { myASN: 64512, peerASN: 64513, peerAddress: '192.0.2.1' }
  return resource('BGPPeer', name, { ...session, ...spec }, 'metallb.io/v1beta2')
}

export function bfd(name: string, spec: Spec = {}): Resource {
  return resource('BFDProfile', name, spec)
}

export function community(name: string, aliases: Readonly<Record<string, string>>): Resource {
  return resource('Community', name, {
    communities: Object.entries(aliases).map(([alias, value]) => ({ name: alias, value })),
  })
}

export function node(name: string, labels: Readonly<Record<string, string>> = {}, address?: string): object {
  const addresses = address === undefined ? [] : [{ type: 'InternalIP', address }]
  return { apiVersion: 'v1', kind: 'Node', metadata: { name, labels }, status: { addresses } }
}

export function secret(name: string, type: string, data: Readonly<Record<string, string>>): object {
  return { apiVersion: 'v1', kind: 'Secret', type, metadata: { name, namespace: 'metallb-system' }, data }
}
