import type { Explained } from '../../gitops/affixes/affix-findings.ts'
import type { Install, Told } from '../../gitops/install/install.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import type { Substitutes } from '../../gitops/substitutes.ts'
import type { Located } from '../../report/located.ts'
import type { Place } from '../../source/place.ts'
import type { YamlFile } from '../../source/yaml-file.ts'

/** What makes some objects meet: who applies them. */
export type SetOrigin = 'argo' | 'files' | 'flux' | 'kustomization' | 'overlay' | 'stdin'

/** Objects that are applied together, and what was already said of them. */
export type ManifestSet = {
  readonly name: string
  readonly origin: SetOrigin
  /** What points at the set. */
  readonly appliedBy?: Place | undefined
  readonly manifests: readonly Manifest[]
  readonly findings: readonly Located[]
  readonly ledger: readonly string[]
  /** Whether it is all that a folder has, which nobody is seen to apply. */
  readonly isFolder?: boolean
  /** Whether something was left out that may have objects of MetalLB's. */
  readonly isPart?: boolean
  /** Where MetalLB is installed. Absent: among the objects, if anywhere. */
  readonly installs?: readonly Install[]
  /** The Kubernetes version of its cluster. */
  readonly kubernetes?: Told<string> | undefined
  /** What Flux substitutes in it. */
  readonly flux?: Substitutes | undefined
  /** The namespaces that MetalLB is installed in, where something tells. Absent: among the objects, if anywhere. */
  readonly namespaces?: readonly string[]
  /** What is said already, better than by the lints. */
  readonly explained?: readonly Explained[]
  /** The files that it and what is known of its cluster were read from, as they are told. */
  readonly files?: readonly string[]
  /** Those of its files that have comments for this program. */
  readonly commented?: readonly YamlFile[]
}
