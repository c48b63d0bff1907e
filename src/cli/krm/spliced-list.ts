import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Pair, ParsedNode, YAMLMap } from 'yaml'
import { closingOf } from './open-block.ts'
import type { Edit } from './open-block.ts'
import type { ListChange } from './print-resource-list.ts'
import { boundsOf, textOf } from './resource-list.ts'
import type { ResourceList } from './resource-list.ts'
import { isBorrowed } from './written-out-aliases.ts'

type Root = YAMLMap.Parsed<ParsedNode, ParsedNode | null>

/**
 * The text of a list in which only what changes is written anew; undefined where it is not laid out in blocks, and where what
 * stays has an alias for something that goes.
 */
export function spliced(list: ResourceList, change: ListChange): string | undefined {
  const root = list.document.tree.contents
  if (!isMap(root)) return undefined
  const previous = pairOf(root, 'results')
  if (change.objects.length === 0 && change.results === '' && previous === undefined) return textOf(list)
  const { text } = list.document
  const placed = editsOfItems(text, root, change)
  if (root.flow === true || placed === undefined) return undefined
  const removed = previous ? [{ ...extentOf(text, previous), text: '' }] : []
  if (isBorrowed(list.document.tree, [...placed, ...removed])) return undefined
  const results = change.results === '' ? [] : [addition(text, root, `results:\n${change.results}`)]
  const edits = [...placed, ...removed, ...results]
  return withEdits(list, [...edits, ...closingOf(list.document, edits)])
}

function editsOfItems(text: string, root: Root, { objects }: ListChange): readonly Edit[] | undefined {
  const items = pairOf(root, 'items')?.value
  if (objects.length === 0) return []
  if (!isSeq(items) || items.flow === true) return undefined
  if (objects.some(({ index }) => hasProperties(items.items[index]))) return undefined
  return objects.map((object) => {
    const item = items.items[object.index] as ParsedNode | undefined
    return item ? replacement(text, item, object.text) : addition(text, items, `- ${indented(object.text, 2)}`)
  })
}

function replacement(text: string, { range: [start, end] }: ParsedNode, by: string): Edit {
  const written = indented(by, columnOf(text, start))
  return { start, end, text: text.slice(start, end).endsWith('\n') ? written : written.trimEnd() }
}

/** Text behind a block, from the column where the block begins. */
function addition(text: string, { range: [start, end] }: ParsedNode, added: string): Edit {
  const column = columnOf(text, start)
  const at = endOfLine(text, end)
  const line = `${' '.repeat(column)}${indented(added, column)}`
  return { start: at, end: at, text: text[at - 1] === '\n' ? line : `\n${line}` }
}

/** The lines of a field; a comment behind it is about what comes next. */
function extentOf(
  text: string,
  { key, value }: Pair<ParsedNode, ParsedNode | null>,
): { readonly start: number; readonly end: number } {
  return { start: key.range[0], end: endOfLine(text, value?.range[1] ?? key.range[1]) }
}

/** An anchor or a tag stands before a value, and is not of its range. */
function hasProperties(node: unknown): boolean {
  return isNode(node) && !isAlias(node) && (node.anchor !== undefined || node.tag !== undefined)
}

function pairOf({ items }: Root, name: string): Pair<ParsedNode, ParsedNode | null> | undefined {
  return items.find(({ key }) => isScalar(key) && key.value === name)
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** Where the line ends that an offset is in, unless it is the beginning of one. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}

/** All lines but the first, and none that is empty, moved to the right. */
function indented(text: string, column: number): string {
  return text.replaceAll(/\n(?=[^\n])/gu, `\n${' '.repeat(column)}`)
}

/** Of edits at one place the first comes first. */
function withEdits(list: ResourceList, edits: readonly Edit[]): string {
  const { text } = list.document
  const bounds = boundsOf(list)
  const lineBreak = /\r?\n/u.exec(text)?.[0] ?? '\n'
  let [written, at] = ['', bounds.start]
  for (const { start, end, text: by } of edits.toSorted((a, b) => a.start - b.start)) {
    written += text.slice(at, start) + by.replaceAll('\n', lineBreak)
    at = end
  }
  return written + text.slice(at, bounds.end)
}
