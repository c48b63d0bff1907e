import type { Suppressed } from '../../compile/suppress.ts'
import type { Told } from '../../gitops/install/install.ts'
import type { JudgedTarget } from '../../gitops/judged-target.ts'
import type { FixOutcome } from '../fix/fix-request.ts'
import type { LeftOut } from '../../report/left-out.ts'
import type { Located } from '../../report/located.ts'
import type { SetOrigin } from '../manifests/manifest-set.ts'
import type { BaselineOutcome } from '../report/baseline-request.ts'
import type { NeedsDefinition } from './needs-definition.ts'
import type { Place } from '../../source/place.ts'

/** What was said of one set of objects that are applied together. */
export type SetResult = {
  /** The folder or the stream, as it is told. */
  readonly name: string
  readonly origin: SetOrigin
  /** What points at the set. */
  readonly appliedBy?: Place | undefined
  /** How many objects of MetalLB's own configuration it has. */
  readonly objects: number
  /** Undefined where there was nothing to judge. */
  readonly target: JudgedTarget | undefined
  /** The Kubernetes version of its cluster, and where that was read. */
  readonly kubernetes?: Told<string> | undefined
  readonly outcome: 'accepted' | 'refused' | 'stale'
  readonly findings: readonly Located[]
  /** What its objects are written in, where others may take it too. */
  readonly writtenIn?: ReadonlySet<string>
  /** What is not among the findings: suppressed, or in a baseline; where that is asked for. */
  readonly leftOut?: readonly LeftOut[]
  /** The rules that its definition switches off. */
  readonly switchedOff?: readonly string[]
  /** What its definition or comments in its files suppress: not among the findings. */
  readonly suppressed?: readonly Suppressed[]
  /** The rules that would have spoken if it were certain that nothing is elsewhere. */
  readonly silent?: readonly string[]
  /** What was not judged, a line each. */
  readonly ledger: readonly string[]
}

/** What was said of everything that was given. */
export type Validation = {
  readonly sets: readonly SetResult[]
  /** How many sets have nothing of MetalLB's. */
  readonly others: number
  /** Files with something of MetalLB's that nobody applies. */
  readonly unlisted: readonly string[]
  /** What cannot be read, with the reason. */
  readonly unread: readonly string[]
  /** The rules that the YAML in folders cannot be judged by. */
  readonly needDefinition?: readonly NeedsDefinition[]
  readonly baseline?: BaselineOutcome | undefined
  readonly fixed?: FixOutcome | undefined
}
