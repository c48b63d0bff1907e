/**
 * What is known of the order in which MetalLB has the pools of a namespace (config.poolsByNamespace walks a Go map once,
 * when it reads the configuration): pairs of names, the first before the second, closed under "before".
 */
export type NamespaceOrder = ReadonlySet<string>

/** Before any Service has told two pools apart. */
export const nothingKnown: NamespaceOrder = new Set()

/** Two pools, the first before the second. */
export type Before = readonly [first: string, second: string]

/** The order that knows the pairs too; undefined where they contradict what is known. */
export function orderWith(order: NamespaceOrder, pairs: readonly Before[]): NamespaceOrder | undefined {
  const known = new Set(order)
  for (const [first, second] of pairs) {
    if (known.has(pairKey(second, first))) return undefined
    for (const [early, late] of implied(known, first, second)) known.add(pairKey(early, late))
  }
  return known
}

/** Equal for orders that know the same. */
export function orderText(order: NamespaceOrder): string {
  return order.size === 0 ? '' : [...order].toSorted().join('\n')
}

function implied(known: NamespaceOrder, first: string, second: string): readonly Before[] {
  const pairs = Array.from(known, (each) => each.split(' ') as unknown as Before)
  const early = [first, ...pairs.filter(([, late]) => late === first).map(([name]) => name)]
  const late = [second, ...pairs.filter(([name]) => name === second).map(([, name]) => name)]
  return early.flatMap((one) => late.map((other) => [one, other] as const))
}

function pairKey(first: string, second: string): string {
  return `${first} ${second}`
}
