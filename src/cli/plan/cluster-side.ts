import type { Side } from '../../plan/index.ts'

/** A cluster as one side of a change has it. */
export type ClusterSide = {
  readonly name: string
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
  /** Where its release was read, `release.yaml:12`; undefined: in the definition, or nowhere. */
  readonly releaseFrom?: string | undefined
  /** Undefined where it could not be read, for the reason in `faults`. */
  readonly side: Side | undefined
  /** Why there is no side, or what `build` refuses. */
  readonly faults: readonly string[]
  /** What is taken for granted, or not known. */
  readonly notes: readonly string[]
}

/** All clusters of one side, and what they were read from. */
export type SideReading = {
  readonly source: 'definitions' | 'yaml' | 'nothing'
  readonly clusters: readonly ClusterSide[]
}
