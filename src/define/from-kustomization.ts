/** Existing YAML that stays the source of a cluster's resources. */
export interface WrittenResources {
  /** A folder with a kustomization, a folder of manifests, or a file; relative to the repository. */
  readonly kustomization: string
}

/**
 * The cluster's resources are the YAML at this path, relative to the repository. The definition adds what is known of
 * the cluster; `build` judges both, and generates nothing for what is already written.
 */
export function fromKustomization(path: string): WrittenResources {
  return { kustomization: path }
}
