import { isDefinedCluster } from '../../define/index.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { headOf, isOfMetallb } from '../../gitops/object.ts'
import { withoutSecretValues } from '../../gitops/substitutes.ts'
import type { LoadedOverlay } from '../fleet/load-fleet.ts'
import type { Host } from '../host.ts'
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

/**
 * The Services in the other sets of a repository, and what gives names to them. Nothing where several sets configure
 * MetalLB: no one knows whose Services they are.
 */
export function besideConfiguration(sets: readonly KnownSet[]): Beside {
  if (sets.filter(isConfiguring).length !== 1) return { manifests: [], files: [] }
  const others = sets.filter((each) => !isConfiguring(each))
  const manifests = others.flatMap(({ known }) => known.manifests.filter(({ object }) => !isOfMetallb(object)))
  const services = manifests.filter(({ object }) => headOf(object)?.kind === 'Service')
  return { manifests, files: [...new Set(services.map(({ file }) => file))] }
}

/** The same for the YAML that the only definition of a repository refers to, where the definition names no Services. */
export async function besideDefinition(
  [overlay, ...others]: readonly LoadedOverlay[],
  repository: string,
  host: Host,
): Promise<Beside> {
  const cluster = overlay?.cluster
  const isLone = others.length === 0 && cluster !== undefined && isDefinedCluster(cluster)
  if (!isLone || cluster.resources === undefined || cluster.services !== undefined) return { manifests: [], files: [] }
  const { readFolders } = await import('../manifests/folder-sets.ts')
  const { sets } = await readFolders([repository], { ...host, cwd: repository })
  return besideConfiguration(await Promise.all(sets.map(withKnownValues)))
}
