/** What MetalLB reads or writes among a Service's annotations, without the prefix. */
export const annotationNames: readonly string[] = [
  'address-pool',
  'allow-shared-ip',
  'ip-allocated-from-pool',
  'loadBalancerIPs',
]

/** The prefix that is read since v0.14.9, before the old one. */
export const ownPrefix = 'metallb.io'

/** The only one that is read before v0.14.9; since then MetalLB complains about it by an event. */
export const oldPrefix = 'metallb.universe.tf'

/** An annotation's key as its prefix and its name; undefined where it has no prefix. */
export function partsOf(key: string): { readonly prefix: string; readonly name: string } | undefined {
  const [prefix, name, ...more] = key.split('/')
  return prefix === undefined || name === undefined || more.length > 0 ? undefined : { prefix, name }
}
