import type { Diagnostic, Path, Related } from '../diagnostics/diagnostic.ts'
import { isObject } from './config/json.ts'

/** An object, and where it was: itself, or an item of a List. */
export type Listed = { readonly value: unknown; readonly object: number; readonly path: Path }

/** The objects with every `kind: List` replaced by its items, also those of a List within. */
export function openLists(objects: readonly unknown[]): readonly Listed[] {
  const opened: Listed[] = []
  const waiting: Listed[] = objects.map((value, object) => ({ value, object, path: [] })).toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, object, path } = next
    const items = itemsOf(value)
    if (items === undefined) opened.push(next)
    else
      waiting.push(
        ...items.map((item, index) => ({ value: item, object, path: [...path, 'items', index] })).toReversed(),
      )
  }
  return opened
}

/** The same finding, pointing to what was handed in instead of what was opened. */
export function pointBack(diagnostic: Diagnostic, listed: readonly Listed[]): Diagnostic {
  const { related } = diagnostic
  const placed = { ...diagnostic, ...placeOf(diagnostic, listed) }
  return related ? { ...placed, related: related.map((each) => ({ ...each, ...placeOf(each, listed) })) } : placed
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value) || value['kind'] !== 'List') return undefined
  return Array.isArray(value['items']) ? value['items'] : []
}

function placeOf(
  { object, path = [] }: Diagnostic | Related,
  listed: readonly Listed[],
): { object?: number; path?: Path } {
  const origin = object === undefined ? undefined : listed[object]
  return origin ? { object: origin.object, path: [...origin.path, ...path] } : {}
}
