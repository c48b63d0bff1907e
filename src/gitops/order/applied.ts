import { argoInstall } from '../install/argo-application.ts'
import { helmReleaseInstall } from '../install/helm-release.ts'
import { k3sInstall } from '../install/k3s-helm-chart.ts'
import { remoteInstalls } from '../install/remote-base.ts'
import { workloadInstall } from '../install/workload.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, isOfMetallb, valueAt } from '../object.ts'
import type { Note } from '../placed-finding.ts'
import type { SetPlan } from '../sets.ts'
import type { Place } from '../../source/place.ts'

/** A set with its objects as they are applied. */
export type Applied = Pick<SetPlan, 'closure' | 'origin' | 'pointer'> & { readonly manifests: readonly Manifest[] }

/**
 * What installs MetalLB in a set. `manifests` are applied with the set; a `chart` and an `application` are handed to another
 * controller, which applies what comes of them later.
 */
export type Installer = {
  readonly how: 'application' | 'chart' | 'manifests'
  readonly place: Place
  /** Undefined for what is no object of the set. */
  readonly manifest: Manifest | undefined
}

/** What installs MetalLB in a set. */
export function installersIn({ manifests, closure, pointer }: Applied): readonly Installer[] {
  const objects = manifests.flatMap((manifest): readonly Installer[] => {
    const how = howOf(manifest, manifests)
    return how ? [{ how, place: manifest.placeOf([]), manifest }] : []
  })
  const fetched = remoteInstalls(closure?.kustomizations ?? [])
  const source = pointer && argoInstall(pointer.manifest)
  return [
    ...objects,
    ...[...fetched, ...(source ? [source] : [])].map(({ place }): Installer => ({
      how: 'manifests',
      place,
      manifest: undefined,
    })),
  ]
}

function howOf(manifest: Manifest, all: readonly Manifest[]): Installer['how'] | undefined {
  if (helmReleaseInstall(manifest, all) ?? k3sInstall(manifest, all)) return 'chart'
  if (argoInstall(manifest)) return 'application'
  return workloadInstall(manifest) && headOf(manifest.object)?.kind === 'Deployment' ? 'manifests' : undefined
}

/** The note that says where MetalLB is installed. */
export function installedHere({ place }: Installer): Note {
  return { message: 'this installs MetalLB', place }
}

/** MetalLB's own resources in a set. */
export function resourcesIn({ manifests }: Applied): readonly Manifest[] {
  return manifests.filter(({ object }) => isOfMetallb(object))
}

/** Whether a set brings MetalLB's CRDs by itself. */
export function hasCrds({ manifests }: Applied): boolean {
  return manifests.some(
    ({ object }) =>
      headOf(object)?.kind === 'CustomResourceDefinition' && valueAt(object, 'spec', 'group') === 'metallb.io',
  )
}

/** `IPAddressPool "lan" and 2 more` */
export function someOf(manifests: readonly Manifest[]): string {
  const head = headOf(manifests[0]?.object)
  const more = manifests.length - 1
  return `${head?.kind} "${head?.name}"${more > 0 ? ` and ${more} more` : ''}`
}
