import type { Diagnostic, Path, Related } from '../diagnostics/diagnostic.ts'
import type { Fix } from '../diagnostics/fix.ts'
import { isObject } from './config/json.ts'

/** An object, and where it was: itself, or an item of a List. */
export type Listed = { readonly value: unknown; readonly object: number; readonly item?: Item }

/** Which item of a List, that may be an item itself. */
type Item = { readonly of: Listed; readonly index: number }

/** The objects with every `kind: List` replaced by its items, also those of a List within. O(n), however deep. */
export function openLists(objects: readonly unknown[]): readonly Listed[] {
  const opened: Listed[] = []
  const waiting: Listed[] = objects.map((value, object) => ({ value, object })).toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const items = itemsOf(next.value)
    if (items === undefined) opened.push(next)
    else for (const item of listedOf(items, next)) waiting.push(item)
  }
  return opened
}

/** Where in what was handed in an object stands. */
export function pathOf({ item }: Listed): Path {
  const steps: (string | number)[] = []
  for (let at = item; at !== undefined; at = at.of.item) steps.push(at.index, 'items')
  return steps.toReversed()
}

/** The same finding, pointing to what was handed in instead of what was opened. */
export function pointBack(diagnostic: Diagnostic, listed: readonly Listed[]): Diagnostic {
  const { related } = diagnostic
  const fix = fixOf(diagnostic, listed)
  const placed = { ...diagnostic, ...placeOf(diagnostic, listed), ...(fix && { fix }) }
  return related ? { ...placed, related: related.map((each) => ({ ...each, ...placeOf(each, listed) })) } : placed
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value) || value['kind'] !== 'List') return undefined
  return Array.isArray(value['items']) ? value['items'] : []
}

/** The last one first. */
function listedOf(items: readonly unknown[], of: Listed): readonly Listed[] {
  return items.map((value, index) => ({ value, object: of.object, item: { of, index } })).toReversed()
}

function fixOf({ fix, object }: Diagnostic, listed: readonly Listed[]): Fix | undefined {
  const { path } = placeOf({ ...(object !== undefined && { object }), path: fix?.path ?? [], message: '' }, listed)
  return fix && path && { ...fix, path }
}

function placeOf(
  { object, path = [] }: Diagnostic | Related,
  listed: readonly Listed[],
): { object?: number; path?: Path } {
  const origin = object === undefined ? undefined : listed[object]
  return origin ? { object: origin.object, path: [...pathOf(origin), ...path] } : {}
}
