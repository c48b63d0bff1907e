import type { Gitops } from '../define/index.ts'
import type { KubernetesObject } from '../model/kubernetes-object.ts'
import type { Model } from '../model/model.ts'
import type { Resource } from '../model/resource.ts'
import { withArgoCDAnnotations } from './argocd-annotations.ts'

/** The resources that a cluster's definition is the source of, in the order in which they are written. */
export function ownResources({ resources }: Model): readonly Resource[] {
  return resources.filter(({ written }) => written === undefined)
}

/** A resource as what applies it wants it. */
export function appliedBy(gitops: Gitops, object: KubernetesObject): KubernetesObject {
  return gitops === 'argocd' ? withArgoCDAnnotations(object) : object
}
