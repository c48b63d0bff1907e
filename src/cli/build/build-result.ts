import type { FleetCompilation } from '../../compile/compile-fleet.ts'
import type { OutputFile } from '../../io/output-folder.ts'
import type { BaselineOutcome } from '../report/baseline-request.ts'
import type { FixOutcome } from '../fix/fix-request.ts'
import type { LeftOut } from '../../report/left-out.ts'
import type { Located } from '../../report/located.ts'

/** What became of one cluster. */
export type BuildResult = {
  readonly name: string
  /** The definition, relative to the repository. */
  readonly definition: string
  /** The output folder, relative to the repository. */
  readonly output: string
  /** Undefined where the definition gave no cluster. */
  readonly compilation: FleetCompilation | undefined
  readonly findings: readonly Located[]
  /** What is not among the findings: suppressed, or in a baseline; where that is asked for. */
  readonly leftOut?: readonly LeftOut[]
  /** The files of the output folder as they were before the build. */
  readonly files: readonly OutputFile[]
  readonly outcome: 'written' | 'unchanged' | 'stale' | 'refused' | 'unwritable'
}

/**
 * What became of a build. `orphans`: generated files of clusters that are no more; `elsewhere`: generated files outside of
 * the overlays that are no cluster's, or copies. Relative to the repository.
 */
export type Build = {
  readonly isCheck: boolean
  readonly results: readonly BuildResult[]
  readonly orphans: readonly string[]
  readonly elsewhere: readonly string[]
  /** Clusters that were not built, and that the built ones could not be cross-checked against. */
  readonly unloaded: readonly string[]
  readonly baseline?: BaselineOutcome | undefined
  readonly fixed?: FixOutcome | undefined
  /** What to type where what is there is not what would be built; default: to build, and to commit. */
  readonly remedy?: string
}

/** What to type where what is there is not what would be built. */
export type RemedyOf = (build: Build) => string
