import type { Outcome } from './outcome.ts'

/** What became of the Services so far, the last one first; undefined before the first. Equal worlds have one number. */
export type World = { readonly number: number; readonly outcome: Outcome; readonly earlier: World | undefined }

/** Lengthens worlds by an outcome. */
export type Lengthen = (earlier: World | undefined, outcome: Outcome, outcomeKey: string) => World

/** What numbers worlds: it gives equal ones the same number, for as long as it is used. */
export function lengthening(): Lengthen {
  const numbers = new Map<string, number>()
  return (earlier, outcome, outcomeKey) => {
    const key = `${earlier?.number ?? -1} ${outcomeKey}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return { number, outcome, earlier }
  }
}

/** The world lengthened where nothing else could have happened: it keeps its number. */
export function continued(earlier: World | undefined, outcome: Outcome): World {
  return { number: earlier?.number ?? -1, outcome, earlier }
}

/** The outcomes of a world, the first Service first. */
export function outcomesIn(world: World | undefined): readonly Outcome[] {
  const outcomes: Outcome[] = []
  for (let at = world; at !== undefined; at = at.earlier) outcomes.push(at.outcome)
  return outcomes.toReversed()
}
