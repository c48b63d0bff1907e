import type { Manifest } from '../../gitops/manifest.ts'
import { headOf, isOfMetallb } from '../../gitops/object.ts'
import { withoutSecretValues } from '../../gitops/substitutes.ts'
import type { KnownValues } from '../manifests/fill-in.ts'
import { knownValues } from '../manifests/known-values.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'

/** A set with the values of its variables, as far as they are known. */
export type KnownSet = { readonly set: ManifestSet; readonly known: KnownValues }

/** What stands beside a configuration, and the files that its Services are in. */
export type Beside = { readonly manifests: readonly Manifest[]; readonly files: readonly string[] }

/** Fills in what Flux substitutes, but for what a Secret holds: a plan would repeat it. */
export async function withKnownValues(set: ManifestSet): Promise<KnownSet> {
  const flux = set.flux && withoutSecretValues(set.flux)
  return { set, known: await knownValues({ ...set, flux }, { variables: new Map() }) }
}

/** Whether a set has MetalLB's own resources. */
export function isConfiguring({ known }: KnownSet): boolean {
  return known.manifests.some(({ object }) => configuring.test(headOf(object)?.kind ?? ''))
}

const configuring = /^(?:AddressPool|BFDProfile|BGPAdvertisement|BGPPeer|Community|IPAddressPool|L2Advertisement)$/u

/** The Services in the sets of a repository that do not configure MetalLB, and what gives names to them. */
export function servicesBeside(sets: readonly KnownSet[]): Beside {
  const others = sets.filter((each) => !isConfiguring(each))
  const manifests = others.flatMap(({ known }) => known.manifests.filter(({ object }) => !isOfMetallb(object)))
  const services = manifests.filter(({ object }) => headOf(object)?.kind === 'Service')
  return { manifests: services.length > 0 ? manifests : [], files: [...new Set(services.map(({ file }) => file))] }
}
