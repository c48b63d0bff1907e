import { Parser } from 'yaml'
import type { CST } from 'yaml'

/** How many levels may be within each other; nobody writes as many, and more cannot be worked with. */
export const mostNested = 500

/** Whether more levels than that are within each other in a value. */
export function isTooDeep(value: unknown, levels: number = mostNested): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((child) => isTooDeep(child, levels - 1))
}

/** Where a text of YAML begins its first level too many, from an offset on; undefined where there is none. */
export function offsetTooDeep(text: string, from: number): number | undefined {
  for (const token of new Parser().parse(text)) {
    const found = token.type === 'document' && token.value ? tooDeepIn(token.value) : undefined
    if (found !== undefined && found >= from) return found
  }
  return undefined
}

type Level = { readonly token: CST.Token | null | undefined; readonly depth: number }

/** In the order of the text, and without calling itself: nobody knows how deep it goes. */
function tooDeepIn(root: CST.Token): number | undefined {
  const waiting: Level[] = [{ token: root, depth: 1 }]
  for (let level = waiting.pop(); level; level = waiting.pop()) {
    const { token, depth } = level
    if (!token || !('items' in token)) continue
    if (depth > mostNested) return token.offset
    const children = token.items.flatMap(({ key, value }) => [key, value])
    waiting.push(...children.toReversed().map((child) => ({ token: child, depth: depth + 1 })))
  }
  return undefined
}
