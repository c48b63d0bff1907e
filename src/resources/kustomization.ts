import { createTypeMetaGuard, Model, type ModelData, type TypeMeta, type TypeMetaGuard } from '@kubernetes-models/base'
import type { ObjectMeta } from './object-meta.ts'

/** A patch: inline, or in a file. */
export type KustomizePatch = {
  /** The patch itself, as YAML text. */
  patch?: string
  /** File with the patch, relative to the kustomization. */
  path?: string
  /** The objects to patch; needed for a JSON 6902 patch. */
  target?: KustomizeTarget
  options?: { allowNameChange?: boolean; allowKindChange?: boolean }
}

/** Chooses objects of the build; what is left out matches all. `name` and `namespace` are regular expressions. */
export type KustomizeTarget = {
  group?: string
  version?: string
  kind?: string
  name?: string
  namespace?: string
  labelSelector?: string
  annotationSelector?: string
}

/** Labels for all objects of the build. */
export type KustomizeLabels = {
  pairs: Record<string, string>
  /** Whether selectors get them too; false without it. */
  includeSelectors?: boolean
  includeTemplates?: boolean
}

/** Another tag, name or digest for a container image. */
export type KustomizeImage = {
  name: string
  newName?: string
  newTag?: string
  digest?: string
}

/** Makes a ConfigMap or a Secret. */
export type KustomizeGenerator = {
  name?: string
  namespace?: string
  behavior?: 'create' | 'replace' | 'merge'
  files?: string[]
  literals?: string[]
  envs?: string[]
  options?: KustomizeGeneratorOptions
}

/** A Secret has a type besides. */
export type KustomizeSecretGenerator = KustomizeGenerator & { type?: string }

/** What generated ConfigMaps and Secrets carry, and whether their names end in a hash. */
export type KustomizeGeneratorOptions = {
  labels?: Record<string, string>
  annotations?: Record<string, string>
  disableNameSuffixHash?: boolean
  immutable?: boolean
}

/** A Helm chart that kustomize renders when called with --enable-helm. */
export type KustomizeHelmChart = {
  name: string
  repo?: string
  version?: string
  releaseName?: string
  namespace?: string
  includeCRDs?: boolean
  valuesFile?: string
  additionalValuesFiles?: string[]
  valuesInline?: Record<string, unknown>
  valuesMerge?: 'merge' | 'override' | 'replace'
}

/** What kustomize builds from a folder. */
export interface IKustomization extends TypeMeta {
  apiVersion: 'kustomize.config.k8s.io/v1beta1'
  kind: 'Kustomization'
  metadata?: ObjectMeta
  /** Files, folders and remote builds that are put together. */
  resources?: string[]
  /** Folders with `kind: Component`, applied after the resources. */
  components?: string[]
  /** Namespace of all objects. */
  namespace?: string
  namePrefix?: string
  nameSuffix?: string
  labels?: KustomizeLabels[]
  commonAnnotations?: Record<string, string>
  patches?: KustomizePatch[]
  images?: KustomizeImage[]
  configMapGenerator?: KustomizeGenerator[]
  secretGenerator?: KustomizeSecretGenerator[]
  generatorOptions?: KustomizeGeneratorOptions
  helmCharts?: KustomizeHelmChart[]
  /** Schemas by which kustomize merges kinds it does not know. */
  openapi?: { path: string }
  /** Files that tell kustomize which fields hold names and namespaces. */
  configurations?: string[]
  generators?: string[]
  transformers?: string[]
  validators?: string[]
  sortOptions?: { order?: 'legacy' | 'fifo' }
}

/** What kustomize builds from a folder. */
export class Kustomization extends Model<IKustomization> implements IKustomization {
  static readonly apiVersion: IKustomization['apiVersion'] = 'kustomize.config.k8s.io/v1beta1'
  static readonly kind: IKustomization['kind'] = 'Kustomization'
  static readonly is: TypeMetaGuard<IKustomization> = createTypeMetaGuard<IKustomization>(Kustomization)

  declare apiVersion: IKustomization['apiVersion']
  declare kind: IKustomization['kind']
  declare metadata?: ObjectMeta
  declare resources?: string[]
  declare components?: string[]
  declare namespace?: string
  declare namePrefix?: string
  declare nameSuffix?: string
  declare labels?: KustomizeLabels[]
  declare commonAnnotations?: Record<string, string>
  declare patches?: KustomizePatch[]
  declare images?: KustomizeImage[]
  declare configMapGenerator?: KustomizeGenerator[]
  declare secretGenerator?: KustomizeSecretGenerator[]
  declare generatorOptions?: KustomizeGeneratorOptions
  declare helmCharts?: KustomizeHelmChart[]
  declare openapi?: { path: string }
  declare configurations?: string[]
  declare generators?: string[]
  declare transformers?: string[]
  declare validators?: string[]
  declare sortOptions?: { order?: 'legacy' | 'fifo' }

  constructor(data?: ModelData<IKustomization>) {
    super()
    this.setDefinedProps({
      apiVersion: Kustomization.apiVersion,
      kind: Kustomization.kind,
      ...data,
    } as ModelData<IKustomization>)
  }
}
