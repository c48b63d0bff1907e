import { stringify } from 'yaml'
import type { Pair, Scalar } from 'yaml'
import { isTextTag, textTag } from './text-tag.ts'

/**
 * A value as YAML: what readers of YAML 1.1 and 1.2 take for the same, and what prettier and yamllint leave as it is.
 * Fields are sorted, so the order in which a definition writes them leaves no trace. `lineWidth`: 0 folds no text.
 */
export function yamlText(value: object, layout: { readonly lineWidth?: 0 } = {}): string {
  return stringify(value, {
    ...layout,
    compat: 'yaml-1.1',
    customTags: (tags) => tags.map((tag) => (isTextTag(tag) ? textTag(tag) : tag)),
    aliasDuplicateObjects: false,
    sortMapEntries: inReadingOrder,
  })
}

/** One document of a file: `---`, its comment, its value. */
export function yamlDocument(comment: string, value: object): string {
  return `---\n${comment}${yamlText(value)}`
}

/** What a reader looks for first, from last to first; the rest by name. */
const ahead: readonly string[] = ['namespace', 'name', 'metadata', 'kind', 'apiVersion']

function inReadingOrder(a: Pair, b: Pair): number {
  const [left, right] = [keyOf(a), keyOf(b)]
  return ahead.indexOf(right) - ahead.indexOf(left) || (left < right ? -1 : 1)
}

function keyOf({ key }: Pair): string {
  return String((key as Scalar).value)
}
