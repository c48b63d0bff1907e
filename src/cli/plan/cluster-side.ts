import type { Side } from '../../plan/index.ts'

/** A cluster as one side of a change has it. */
export type ClusterSide = {
  readonly name: string
  readonly readFrom: 'definition' | 'yaml'
  /** Where it stands: its definition's folder, or the set's, relative to the repository. */
  readonly folder: string
  /** Where its resources are: the output of the definition, or the YAML that it refers to. Relative to the repository. */
  readonly places: readonly string[]
  /** What it was read from and what is built from it, files or folders relative to the repository. */
  readonly files: readonly string[]
  /** Those that its output is built from: its definition and what that imports. None where it is read from YAML. */
  readonly sources: readonly string[]
  /** Files of other sets whose Services are taken for the cluster's, relative to the repository. */
  readonly beside?: readonly string[]
  /** The same with the Services of the sets beside it. Undefined where there are none, or where it names its own. */
  readonly withServicesBeside?: () => ClusterSide
  /** Where its release was read, `release.yaml:12`; undefined: in the definition, or nowhere. */
  readonly releaseFrom?: string | undefined
  /** Undefined where it could not be read, for the reason in `faults`. */
  readonly side: Side | undefined
  /** Why there is no side, or what `build` refuses. */
  readonly faults: readonly string[]
  /** What is taken for granted, or not known. */
  readonly notes: readonly string[]
}

/** All clusters of one side. */
export type SideReading = {
  readonly clusters: readonly ClusterSide[]
  /** Where its definitions are, relative to its top level; undefined: nowhere. */
  readonly overlays: string | undefined
  /** The only one that configures MetalLB: the Services beside it are its. */
  readonly lone: ClusterSide | undefined
}
