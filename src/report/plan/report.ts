import type { Plan } from '../../plan/index.ts'
import type { Move } from './moves.ts'

/** One cluster of a plan. */
export type ClusterPlan = {
  readonly cluster: string
  /** What it was called, or where its definition was, on the other side. */
  readonly formerly: string | undefined
  /** From where it is applied and how it is installed, where that changes. */
  readonly moves: readonly Move[]
  /** Undefined where a side could not be read. */
  readonly plan: Plan | undefined
  /** Why there is no plan, or what stands against it. */
  readonly faults: readonly string[]
  /** What is not known, and what was taken for granted. */
  readonly notes: readonly string[]
  /** The command that undoes the change. */
  readonly revert: string
}

/** What `plan` says of all clusters. */
export type PlanReport = {
  /** How the sides are told: `main (1a2b3c4)`, `the working tree, with what is not committed`. */
  readonly from: string
  readonly to: string
  readonly clusters: readonly ClusterPlan[]
  /** Clusters of which nothing changes. */
  readonly unchanged: readonly string[]
}

/** Whether there is nothing to say of a plan. */
export function isUnchanged(plan: Plan): boolean {
  const { services, pools, resources, sessions, nodes, release, before, after, refused } = plan
  const isCalm = services.every(({ effect }) => effect === 'kept' || effect === 'waits')
  const isSame = [pools, resources, sessions, nodes].every((each) => each.length === 0)
  return isCalm && isSame && release === undefined && before !== undefined && after !== undefined && !refused.after
}
