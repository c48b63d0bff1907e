import { allocate } from '../../src/metallb/allocate.ts'
import type { Allocation, Outcome } from '../../src/metallb/allocate.ts'
import type { Target } from '../../src/metallb/judge.ts'

/** Services offered to MetalLB's controller in the order of the objects, and what became of them. */
export type AllocateVector = Target & {
  readonly id: string
  readonly objects: readonly unknown[]
  readonly expect: {
    /** Joint outcomes, where they were few; `complete`: none is missing. */
    readonly worlds?: readonly Readonly<Record<string, Outcome>>[]
    readonly complete?: boolean
    /** Outcomes of each Service, where the joint ones were many. */
    readonly seen?: Readonly<Record<string, readonly Outcome[]>>
  }
}

/** Where our allocation of a vector differs from the one expected: a line each. */
export function allocateDisagreements(vector: AllocateVector): readonly string[] {
  const { worlds, complete, seen } = vector.expect
  const ours = allocate(vector.objects, vector)
  const differing = [
    ...(worlds ? missing('world', ours.worlds.map(worldText), worlds.map(worldText)) : []),
    ...(worlds && complete ? surplus(ours, worlds) : []),
    ...Object.entries(seen ?? seenIn(worlds ?? [])).flatMap(([key, outcomes]) =>
      missing(key, (ours.services[key]?.outcomes ?? []).map(text), outcomes.map(text)),
    ),
  ]
  return differing.map((line) => `${vector.id} ${vector.metallbVersion}: ${line}`)
}

/** What we name and MetalLB does not do; also where we are less certain than we could be. */
function surplus(ours: Allocation, worlds: readonly Readonly<Record<string, Outcome>>[]): readonly string[] {
  const seen = seenIn(worlds)
  return [
    ...(ours.capped ? ['is capped'] : []),
    ...unseen('world', ours.worlds.map(worldText), worlds.map(worldText)),
    ...Object.entries(ours.services).flatMap(([key, { outcomes, certain }]) => [
      ...unseen(key, outcomes.map(text), (seen[key] ?? []).map(text)),
      ...(certain === (seen[key]?.length === 1) ? [] : [`${key} is ${certain ? '' : 'not '}certain`]),
    ]),
  ]
}

function seenIn(worlds: readonly Readonly<Record<string, Outcome>>[]): Readonly<Record<string, readonly Outcome[]>> {
  const keys = Object.keys(worlds[0] ?? {})
  const outcomesOf = (key: string) => worlds.flatMap((world) => world[key] ?? [])
  return Object.fromEntries(
    keys.map((key) => [key, [...new Map(outcomesOf(key).map((each) => [text(each), each])).values()]]),
  )
}

function missing(what: string, ours: readonly string[], expected: readonly string[]): readonly string[] {
  return expected
    .filter((each) => !ours.includes(each))
    .map((each) => `${what}: ${each} is missing from ${ours.join(' | ')}`)
}

function unseen(what: string, ours: readonly string[], expected: readonly string[]): readonly string[] {
  return ours
    .filter((each) => !expected.includes(each))
    .map((each) => `${what}: ${each} is not among ${expected.join(' | ')}`)
}

function worldText(world: Readonly<Record<string, Outcome>>): string {
  return Object.keys(world)
    .toSorted()
    .map((key) => `${key} ${text(world[key]!)}`)
    .join(', ')
}

function text(outcome: Outcome): string {
  return 'pending' in outcome ? outcome.pending : `${outcome.ips.join('+')} of ${outcome.pool}`
}
