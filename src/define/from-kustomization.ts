import type { PoolPlace } from './pool-place.ts'

/** Existing YAML that stays the source of a cluster's resources. */
export interface WrittenResources {
  /** A folder with a kustomization, a folder of manifests, or a file; relative to the repository. */
  readonly kustomization: string
  /** What is known of the pools that stand there, by name: `{ lan: { segment: 'routed' } }`. */
  readonly pools?: Readonly<Record<string, PoolPlace<string>>>
}

/**
 * The cluster's resources are the YAML at this path, relative to the repository. The definition adds what is known of
 * the cluster, also of the pools in it; `build` judges both, and generates nothing for what is already written.
 */
export function fromKustomization(path: string, known: Omit<WrittenResources, 'kustomization'> = {}): WrittenResources {
  return { kustomization: path, ...known }
}
