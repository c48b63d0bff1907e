type Resource = {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: object
  readonly spec?: unknown
}

export function pool(spec: unknown): Resource {
  return resource('v1beta1', 'IPAddressPool', spec)
}

export function advertisement(spec: unknown): Resource {
  return resource('v1beta1', 'BGPAdvertisement', spec)
}

export function peer(spec: unknown): Resource {
  return resource('v1beta2', 'BGPPeer', spec)
}

export function profile(spec: unknown): Resource {
  return resource('v1beta1', 'BFDProfile', spec)
}

function resource(version: string, kind: string, spec: unknown): Resource {
  const metadata = { name: 'lab', namespace: 'metallb-system' }
  return { apiVersion: `metallb.io/${version}`, kind, metadata, ...(spec === undefined ? {} : { spec }) }
}
