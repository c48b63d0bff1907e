/** A file of the repository that installs MetalLB, relative to the repository. One of these. */
export interface InstalledBy {
  /** Flux's HelmRelease. */
  readonly helmRelease?: string
  /** Argo CD's Application or ApplicationSet. */
  readonly application?: string
  /** The HelmChart of k3s and RKE2. */
  readonly helmChart?: string
  /** A kustomization, or its folder. */
  readonly kustomization?: string
  /** A Chart.yaml with MetalLB's chart among its dependencies. */
  readonly chart?: string
  /** MetalLB's own manifests, a file or a folder. */
  readonly manifests?: string
}

/** The path that a definition's `install` names, if it names one. */
export function installPathOf(install: unknown): string | undefined {
  if (typeof install !== 'object' || install === null) return undefined
  const path: unknown = Object.values(install)[0]
  return typeof path === 'string' ? path : undefined
}
