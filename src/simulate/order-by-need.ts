import type { ServiceFacts } from '../model/model.ts'

/** Services by how little will do for them: those that ask for addresses, those that name a pool, and the rest, as written. */
export function byNeed(services: readonly ServiceFacts[]): readonly ServiceFacts[] {
  return services.toSorted((a, b) => choiceOf(a) - choiceOf(b))
}

/** The other way round, also among those alike: who can take an address from another comes first. */
export function byNeedBackwards(services: readonly ServiceFacts[]): readonly ServiceFacts[] {
  return byNeed(services).toReversed()
}

function choiceOf({ requested, pool }: ServiceFacts): number {
  if (requested.length > 0) return 0
  return pool === undefined ? 2 : 1
}
