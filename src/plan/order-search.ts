import type { Webhook } from '../metallb/webhook/webhook.ts'
import { isPool, rangesOfPool } from './pool-ranges.ts'
import { applied } from './step.ts'
import type { Step } from './step.ts'

/** An order in which every step is let through; `none`: there is none, `unknown`: too many were tried. */
export type Search = { readonly order: readonly Step[] } | 'none' | 'unknown'

/** How often the webhook is asked. */
const patience = 4_000

/** Looks for an order, the one that disturbs least first: what adds before what takes away. */
export function searchOrder(steps: readonly Step[], cluster: readonly object[], webhook: Webhook): Search {
  const ranked = steps.toSorted((a, b) => rankOf(a, cluster) - rankOf(b, cluster))
  const dead = new Set<string>()
  let asked = 0
  const follow = (left: readonly Step[], state: readonly object[]): readonly Step[] | undefined => {
    if (left.length === 0) return []
    const key = left.map((step) => ranked.indexOf(step)).join()
    if (dead.has(key)) return undefined
    for (const step of left) {
      if (++asked > patience) return undefined
      if (webhook(step, state) !== undefined) continue
      const rest = follow(
        left.filter((each) => each !== step),
        applied(state, step),
      )
      if (rest !== undefined) return [step, ...rest]
    }
    dead.add(key)
    return undefined
  }
  const order = follow(ranked, cluster)
  if (order !== undefined) return { order }
  return asked > patience ? 'unknown' : 'none'
}

/** Up to so many steps all orders are told apart. */
const provable = 8

/** Whether no step is ever refused, whatever the order; undefined where there are too many to tell. */
export function isFree(steps: readonly Step[], cluster: readonly object[], webhook: Webhook): boolean | undefined {
  if (steps.length > provable) return undefined
  const seen = new Set<string>()
  const check = (left: readonly Step[], state: readonly object[]): boolean => {
    const key = left.map((step) => steps.indexOf(step)).join()
    if (seen.has(key)) return true
    seen.add(key)
    return left.every(
      (step) =>
        webhook(step, state) === undefined &&
        check(
          left.filter((each) => each !== step),
          applied(state, step),
        ),
    )
  }
  return check(steps, cluster)
}

/** What adds comes first, what takes an address away late, what others refer to last. */
function rankOf(step: Step, cluster: readonly object[]): number {
  const isReferred = step.kind === 'Community' || step.kind === 'BFDProfile'
  if (step.operation === 'delete') return isReferred ? 6 : isPool(step.object) ? 5 : 4
  if (isReferred) return 0
  if (!isPool(step.object)) return 3
  return givesAway(step, cluster) ? 2 : 1
}

function givesAway(step: Step, cluster: readonly object[]): boolean {
  const old = cluster.filter((each) => applied([each], step)[0] === step.object && each !== step.object)
  return old.length > 0 && rangesOfPool(old[0]!).some((range) => !rangesOfPool(step.object).includes(range))
}
