import type { Node, Pair, YAMLMap } from 'yaml'
import { lineStartAt } from './line-start.ts'
import { nextOf } from './next-token.ts'

type Span = { readonly start: number; readonly end: number }

/**
 * What goes with a pair: in a block its lines, in braces its comma. Undefined where it shares its first line with others,
 * as behind a dash, or is the last one of a block, which would be null without it.
 */
export function removedPair(text: string, map: YAMLMap, pair: Pair<Node, Node | null>): Span | undefined {
  const start = pair.key.range?.[0]
  const end = (pair.value ?? pair.key).range?.[1]
  if (start === undefined || end === undefined) return undefined
  if (map.flow === true) return inBraces(text, map, pair, { start, end })
  return map.items.length > 1 ? ownLines(text, { start, end }) : undefined
}

function ownLines(text: string, { start, end }: Span): Span | undefined {
  const lineStart = lineStartAt(text, start)
  if (text.slice(lineStart, start).trim() !== '') return undefined
  const last = text.slice(0, end).trimEnd().length
  const lineEnd = text.indexOf('\n', last)
  return { start: lineStart, end: lineEnd === -1 ? text.length : lineEnd + 1 }
}

/** With the comma behind it and the space to the next one; the last one with the comma before it. */
function inBraces(text: string, map: YAMLMap, pair: Pair, { start, end }: Span): Span {
  const index = map.items.indexOf(pair)
  const next = map.items[index + 1]?.key as Node | undefined
  if (next?.range) return { start, end: next.range[0] }
  const before = map.items[index - 1] as Pair<Node, Node | null> | undefined
  const from = (before?.value ?? before?.key)?.range?.[1]
  if (from !== undefined) return { start: from, end }
  const after = nextOf(text, end)
  return { start: text.slice(0, start).trimEnd().length, end: nextOf(text, text[after] === ',' ? after + 1 : after) }
}
