/** Up to so many are brought in every order. */
const exhaustive = 4

/** The orders in which Services may come: all of them where they are few, else the telling ones. Never none. */
export function ordersOf<Item>(items: readonly Item[], asks: (item: Item) => boolean): readonly (readonly Item[])[] {
  if (items.length <= exhaustive) return permutationsOf(items)
  const asking = items.filter(asks)
  const unpinned = items.filter((item) => !asks(item))
  return [items, items.toReversed(), [...unpinned, ...asking], [...unpinned.toReversed(), ...asking]]
}

/** All orders of some items; one, the empty one, of none. */
export function permutationsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length <= 1) return [items]
  return items.flatMap((first, index) => permutationsOf(items.toSpliced(index, 1)).map((rest) => [first, ...rest]))
}
