import { formatAddress } from '../address/index.ts'
import type { Model } from '../model/model.ts'
import { isPending } from './forecast.ts'
import { allocationsOf } from './simulate.ts'

/** What a Service can come back with when a cluster is rebuilt from nothing and the Services come in any order. */
export type Return = {
  readonly service: string
  /** Whether it asks for its address; an address that is only in its status does not survive. */
  readonly pinned: boolean
  /** The addresses that it had in some order, sorted; `pending` where it had none. */
  readonly addresses: readonly string[]
  /** The Services without a request that took an address which this one asks for, and left it without. */
  readonly takenBy: readonly string[]
}

/** `complete`: every order was tried; else only the telling ones, and of those the few that a large cluster can afford. */
export type Rebuild = { readonly services: readonly Return[]; readonly orders: number; readonly complete: boolean }

/** Up to so many Services every order is tried: 720 of them. */
const exhaustive = 6

/** Brings the Services back in many orders, and says what each of them can get. */
export function rebuild(model: Model): Rebuild {
  const ids = (model.facts.services ?? []).map(({ id }) => id)
  const pinned = new Map(
    (model.facts.services ?? []).map(({ id, requested }) => [id, requested.map(({ value }) => formatAddress(value))]),
  )
  const complete = ids.length <= exhaustive
  const orders = complete ? permutationsOf(ids) : tellingOrders(ids, (id) => pinned.get(id)!.length > 0)
  const seen = new Map(ids.map((id) => [id, { addresses: new Set<string>(), takenBy: new Set<string>() }]))
  for (const order of orders) note(allocationsOf(model, order).services, pinned, seen)
  const services = ids.map((service): Return => {
    const { addresses, takenBy } = seen.get(service)!
    return {
      service,
      pinned: pinned.get(service)!.length > 0,
      addresses: [...addresses].toSorted(),
      takenBy: [...takenBy].toSorted(),
    }
  })
  return { services, orders: orders.length, complete }
}

type Seen = ReadonlyMap<string, { readonly addresses: Set<string>; readonly takenBy: Set<string> }>

function note(
  allocations: ReturnType<typeof allocationsOf>['services'],
  pinned: ReadonlyMap<string, readonly string[]>,
  seen: Seen,
): void {
  const seats = new Map<string, Set<string>>()
  for (const [service, { outcomes }] of Object.entries(allocations)) {
    for (const outcome of outcomes) {
      seen.get(service)!.addresses.add(isPending(outcome) ? 'pending' : outcome.ips.join(', '))
      if (isPending(outcome) || pinned.get(service)!.length > 0) continue
      for (const ip of outcome.ips) seats.set(ip, (seats.get(ip) ?? new Set()).add(service))
    }
  }
  for (const [service, { outcomes }] of Object.entries(allocations)) {
    if (!outcomes.some(isPending)) continue
    for (const ip of pinned.get(service)!) {
      for (const other of seats.get(ip) ?? []) seen.get(service)!.takenBy.add(other)
    }
  }
}

function permutationsOf(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length <= 1) return [ids]
  return ids.flatMap((first, index) => permutationsOf(ids.toSpliced(index, 1)).map((rest) => [first, ...rest]))
}

/** Up to so many Services each of them is tried before and after all others: three orders for each. */
const edged = 100

/** As defined, reversed, those that ask for nothing first and last, and each Service before and after all others. */
function tellingOrders(ids: readonly string[], isPinned: (id: string) => boolean): readonly (readonly string[])[] {
  const unpinned = ids.filter((id) => !isPinned(id))
  const asking = ids.filter(isPinned)
  const edges = (ids.length > edged ? [] : ids).flatMap((id) => {
    const others = ids.filter((each) => each !== id)
    const eager = [...unpinned, ...asking].filter((each) => each !== id)
    return [
      [id, ...others],
      [...others, id],
      [id, ...eager],
    ]
  })
  return [
    ids,
    ids.toReversed(),
    [...unpinned, ...asking],
    [...unpinned.toReversed(), ...asking],
    [...asking, ...unpinned],
    ...edges,
  ]
}
