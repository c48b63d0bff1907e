import { isMap, isScalar, isSeq } from 'yaml'
import type { Pair, ParsedNode, YAMLMap } from 'yaml'
import type { ListChange } from './print-resource-list.ts'
import { boundsOf, textOf } from './resource-list.ts'
import type { ResourceList } from './resource-list.ts'

/** A part of a text, by offsets, and what takes its place. */
type Edit = { readonly start: number; readonly end: number; readonly text: string }

type Root = YAMLMap.Parsed<ParsedNode, ParsedNode | null>

/** The text of a list in which only what changes is written anew; undefined where it is not laid out in blocks. */
export function spliced(list: ResourceList, change: ListChange): string | undefined {
  const root = list.document.tree.contents
  if (!isMap(root)) return undefined
  const previous = pairOf(root, 'results')
  if (change.objects.length === 0 && change.results === '' && previous === undefined) return textOf(list)
  const { text } = list.document
  const placed = editsOfItems(text, root, change)
  if (root.flow === true || placed === undefined) return undefined
  const kept = previous ? [{ ...extentOf(root, previous), text: '' }] : []
  const results = change.results === '' ? [] : [addition(text, root, `results:\n${change.results}`)]
  return withEdits(list, [...placed, ...kept, ...results])
}

function editsOfItems(text: string, root: Root, { objects }: ListChange): readonly Edit[] | undefined {
  const items = pairOf(root, 'items')?.value
  if (objects.length === 0) return []
  if (!isSeq(items) || items.flow === true) return undefined
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

/** A field from its name to the next one. */
function extentOf({ items, range }: Root, pair: Pair<ParsedNode, ParsedNode | null>): { start: number; end: number } {
  const next = items[items.indexOf(pair) + 1]
  return { start: pair.key.range[0], end: next?.key.range[0] ?? range[1] }
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
  let [written, at] = ['', bounds.start]
  for (const { start, end, text: by } of edits.toSorted((a, b) => a.start - b.start)) {
    written += text.slice(at, start) + by
    at = end
  }
  return written + text.slice(at, bounds.end)
}
