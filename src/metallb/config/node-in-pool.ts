import { compareAddresses, contains, firstOf, formatAddress, intervalOf, parseAddress } from '../../address/index.ts'
import type { Address, Interval } from '../../address/index.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { fault, related } from './fault.ts'
import { listOf, objectOf, textOf, valueAt } from './json.ts'
import type { PoolSpec } from './pool.ts'
import type { Resource } from './resource.ts'

type NodeAddress = { readonly node: Resource; readonly index: number; readonly address: Address }

/** Pools that hold the InternalIP of a node: refused by config.poolsFor of v0.15.0, and by no other release. */
export function nodeInPoolFaults(pools: readonly PoolSpec[], nodes: readonly Resource[]): readonly Diagnostic[] {
  const addresses = nodes.flatMap(internalAddresses).toSorted((a, b) => compareAddresses(a.address, b.address))
  return pools.flatMap((pool) =>
    pool.entries.flatMap(({ text, index, range }) => {
      const held = range.cidrs.map((cidr) => heldBy(intervalOf(cidr), addresses)).find((each) => each !== undefined)
      if (held === undefined) return []
      const message = `${text} holds ${formatAddress(held.address)}, the address of node "${held.node.name}"`
      const places = [related(held.node, ['status', 'addresses', held.index], `node "${held.node.name}"`)]
      const help = 'leave out the addresses of nodes, or choose v0.15.1 or later'
      const path = ['spec', 'addresses', index]
      return [fault('pool-contains-node-address', pool.resource, path, message, { help, related: places })]
    }),
  )
}

function internalAddresses(node: Resource): readonly NodeAddress[] {
  return listOf(valueAt(node.object, ['status', 'addresses'])).flatMap((each, index) => {
    const { type, address: text } = objectOf(each)
    const address = type === 'InternalIP' ? parseAddress(textOf(text)) : undefined
    return address ? [{ node, index, address }] : []
  })
}

function heldBy(interval: Interval, sorted: readonly NodeAddress[]): NodeAddress | undefined {
  const next = sorted[firstAtOrAfter(sorted, firstOf(interval))]
  return next && contains(interval, next.address) ? next : undefined
}

function firstAtOrAfter(sorted: readonly NodeAddress[], wanted: Address): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareAddresses(sorted[middle]!.address, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}
