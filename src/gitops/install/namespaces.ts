import { argoInstall } from './argo-application.ts'
import { helmReleaseInstall } from './helm-release.ts'
import { k3sInstall } from './k3s-helm-chart.ts'
import { operatorInstall } from './operator.ts'
import { remoteInstalls } from './remote-base.ts'
import { workloadInstall } from './workload.ts'
import type { Closure } from '../closure.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, isOfMetallb, textAt } from '../object.ts'
import type { Pointer } from '../pointer.ts'

/** Some objects, and what applies them. */
export type Placed = {
  readonly manifests: readonly Manifest[]
  readonly closure?: Closure | undefined
  readonly pointer?: Pointer | undefined
}

/** The namespaces that MetalLB is installed in, as far as a set says it. Sorted, each once. */
export function namespacesOf({ manifests, closure, pointer }: Placed): readonly string[] {
  const found = [
    ...manifests.map((manifest) => namespaceOf(manifest, manifests)),
    pointer && argoInstall(pointer.manifest) && destinationOf(pointer.manifest),
    closure && remoteInstalls(closure.kustomizations).some(({ chart }) => chart === undefined)
      ? namespaceOfBase(closure)
      : undefined,
  ]
  return [
    ...new Set(found.filter((each): each is string => each !== undefined && /^[a-z0-9-]+$/u.test(each))),
  ].toSorted()
}

/** Objects in the namespaces that they end up in: Flux moves them all, Argo CD those that are in none. */
export function inTheirNamespaces(manifests: readonly Manifest[], pointer: Pointer | undefined): readonly Manifest[] {
  if (pointer === undefined) return manifests
  const target = textAt(pointer.manifest.object, 'spec', 'targetNamespace')
  if (pointer.origin === 'flux')
    return target === undefined ? manifests : manifests.map((each) => (isPlaced(each) ? movedTo(each, target) : each))
  const namespace = destinationOf(pointer.manifest)
  if (namespace === undefined || namespace.includes('{')) return manifests
  return manifests.map((each) =>
    isPlaced(each) && headOf(each.object)?.namespace === undefined ? movedTo(each, namespace) : each,
  )
}

function namespaceOf(manifest: Manifest, all: readonly Manifest[]): string | undefined {
  const { object } = manifest
  const own = headOf(object)?.namespace
  if (helmReleaseInstall(manifest, all)) return textAt(object, 'spec', 'targetNamespace') ?? own
  if (k3sInstall(manifest, all)) return textAt(object, 'spec', 'targetNamespace')
  if (argoInstall(manifest)) return destinationOf(manifest)
  return workloadInstall(manifest) || operatorInstall(manifest) ? own : undefined
}

function destinationOf({ object }: Manifest): string | undefined {
  const spec = headOf(object)?.kind === 'ApplicationSet' ? ['spec', 'template', 'spec'] : ['spec']
  return textAt(object, ...spec, 'destination', 'namespace')
}

/** MetalLB's own manifests are for `metallb-system`, unless a kustomization around them says otherwise. */
function namespaceOfBase({ kustomizations: [root, ...rest] }: Closure): string | undefined {
  const isTold = rest.some(({ document }) => textAt(document.value, 'namespace') !== undefined)
  return textAt(root?.document.value, 'namespace') ?? (isTold ? undefined : 'metallb-system')
}

const kinds: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'HelmRelease', 'Service'])

/** Whether an object is one that counts here, and is in a namespace. */
function isPlaced({ object }: Manifest): boolean {
  return isOfMetallb(object) || kinds.has(headOf(object)?.kind ?? '')
}

function movedTo(manifest: Manifest, namespace: string): Manifest {
  const { object } = manifest as { readonly object: { readonly metadata?: object } }
  return { ...manifest, object: { ...object, metadata: { ...object.metadata, namespace } } }
}
