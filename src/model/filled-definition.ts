import type { ClusterDefinition } from '../define/index.ts'

/** The maps by name of which a cluster overrides, or leaves out, single entries of its base. */
export const overridable = [
  'segments',
  'pools',
  'l2Advertisements',
  'bgpAdvertisements',
  'bgpPeers',
  'bfdProfiles',
  'communities',
] as const

type Overridable = (typeof overridable)[number]

type Entries<Map> = { readonly [Name in keyof Map]: NonNullable<Map[Name]> }

/** A definition with its base's entries filled in, and without those that it leaves out. */
export type FilledDefinition = Omit<ClusterDefinition, 'extends' | Overridable> & {
  readonly [Key in Overridable]?: Entries<NonNullable<ClusterDefinition[Key]>>
}
