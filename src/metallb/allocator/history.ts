import type { Claim } from './claim.ts'
import type { Ledger, Print } from './ledger.ts'
import { keyOf } from './outcome.ts'
import type { Step } from './step.ts'
import { continued } from './world.ts'
import type { Lengthen, World } from './world.ts'

/** How many worlds are told apart. */
export const mostWorlds = 1_024

/** A state of the allocator, and the worlds that lead to it. `isCut`: not all of them. */
export type History = {
  readonly ledger: Ledger
  readonly worlds: readonly (World | undefined)[]
  readonly isCut: boolean
}

type Child = {
  readonly parent: number
  readonly step: Step
  readonly print: Print
  readonly worlds: Map<number, World>
  isCut: boolean
}

/** The history after the only step that is followed; its ledger takes it. */
export function advanced(history: History, step: Step, claim: Claim): History {
  const { ledger } = history
  if (step.before.length > 0) ledger.take(step, claim, ledger.printAfter(step, claim))
  else ledger.take(step, claim)
  return { ...history, worlds: history.worlds.map((world) => continued(world, step.outcome)) }
}

/** The histories after the steps of each, those that lead to the same state as one; undefined for more than `most`. */
export function branched(
  histories: readonly History[],
  trials: readonly (readonly Step[])[],
  claim: Claim,
  lengthen: Lengthen,
  most: number,
): readonly History[] | undefined {
  const [only] = histories
  const [step, another] = trials[0] ?? []
  if (histories.length === 1 && only && step && !another) return [advanced(only, step, claim)]
  const children = childrenOf(histories, trials, claim, lengthen)
  return children.length > most ? undefined : cut(born(children, histories, claim))
}

function childrenOf(
  histories: readonly History[],
  trials: readonly (readonly Step[])[],
  claim: Claim,
  lengthen: Lengthen,
): readonly Child[] {
  const children = new Map<string, Child>()
  for (const [parent, { ledger, worlds, isCut }] of histories.entries()) {
    for (const step of trials[parent] ?? []) {
      const print = ledger.printAfter(step, claim)
      const child = children.get(print.text) ?? { parent, step, print, worlds: new Map(), isCut: false }
      children.set(print.text, child)
      child.isCut ||= isCut
      const outcomeKey = keyOf(step.outcome)
      for (const world of worlds) {
        const longer = lengthen(world, step.outcome, outcomeKey)
        child.worlds.set(longer.number, longer)
      }
    }
  }
  return [...children.values()]
}

/** The last child takes its parent's ledger, the others get forks of it. */
function born(children: readonly Child[], histories: readonly History[], claim: Claim): readonly History[] {
  const lastOf = new Map(children.map((child) => [child.parent, child]))
  return children.map((child) => {
    const own = histories[child.parent]!.ledger
    const ledger = lastOf.get(child.parent) === child ? own : own.fork()
    ledger.take(child.step, claim, child.print)
    return { ledger, worlds: [...child.worlds.values()], isCut: child.isCut }
  })
}

/** Keeps some worlds of each history where all together are too many. */
function cut(histories: readonly History[]): readonly History[] {
  const count = histories.reduce((sum, { worlds }) => sum + worlds.length, 0)
  if (count <= mostWorlds) return histories
  const each = Math.max(1, Math.floor(mostWorlds / histories.length))
  return histories.map((history) =>
    history.worlds.length <= each ? history : { ...history, worlds: history.worlds.slice(0, each), isCut: true },
  )
}
