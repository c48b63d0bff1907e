import { createHash } from 'node:crypto'

/**
 * The node that wins the address: the one with the lowest sha256 of node, "#" and address. Null where nobody stands.
 * Mirrors the sort of layer2Controller.ShouldAnnounce.
 */
export function elect(candidates: readonly string[], address: string): string | null {
  const ranked = candidates.map((node) => ({ node, rank: rankOf(node, address) }))
  return ranked.toSorted((a, b) => (a.rank < b.rank ? -1 : 1))[0]?.node ?? null
}

function rankOf(node: string, address: string): string {
  return createHash('sha256').update(`${node}#${address}`).digest('hex')
}
