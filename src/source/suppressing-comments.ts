import { isMap, isPair, isSeq, visit } from 'yaml'
import type { Node, Pair } from 'yaml'
import { commentMark } from './comment-mark.ts'
import { placeOf } from './place.ts'
import type { Place } from './place.ts'
import type { YamlDocument, YamlFile } from './yaml-file.ts'

/** A comment that is for this program, and the lines that it is about: 1-based, both inclusive. */
export type SuppressingComment = {
  readonly place: Place
  /** What it says behind the mark. */
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * The comments of a file that begin with the mark. One behind a value is about that line; one above is about what begins on
 * the next line, with all that belongs to it: above the first line of an object that is all of it.
 */
export function suppressingComments({ text, documents }: YamlFile): readonly SuppressingComment[] {
  if (!text.includes(commentMark)) return []
  const lines = text.split('\n')
  const starts = startsOf(lines)
  return [...text.matchAll(marked)].flatMap((match) => {
    const at = match.index + match[1]!.length
    const document = documents.find(({ tree }) => at < tree.range[2]) ?? documents.at(-1)
    if (document === undefined || isInText(document, at)) return []
    const line = starts.findLastIndex((start) => start <= at)
    const end = starts[line]! + lines[line]!.trimEnd().length
    const own = { place: placeOf(document.file, text, at, end), text: match[2]!.trim() }
    if (!isAlone(match[1]!)) return [{ ...own, from: line + 1, to: line + 1 }]
    const next = lines.findIndex((each, index) => index > line && !isBetween.test(each))
    if (next === -1) return [{ ...own, from: line + 1, to: line + 1 }]
    return [{ ...own, from: next + 1, to: lastLine(documents, starts, next, lines[next]!) }]
  })
}

/** What is before the `#`, and what is behind the mark. */
const marked = /^((?:.*?[ \t\uFEFF])??)#[ \t]*metallb-overlays:(.*)$/gmu

/** Blank lines, comments, and what parts documents. */
const isBetween = /^\s*(?:#[^]*)?$|^(?:---|\.\.\.)\s*(?:#[^]*)?$|^%/u

function isAlone(before: string): boolean {
  return /^(?:---)?\s*$/u.test(before)
}

function startsOf(lines: readonly string[]): readonly number[] {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += line.length + 1
    return start
  })
}

/** A number sign within a text is no comment. */
function isInText({ tree }: YamlDocument, at: number): boolean {
  let isInside = false
  visit(tree, {
    Scalar: (_, { range }) => {
      if (range && range[0] <= at && at < range[1]) isInside = true
      return isInside ? visit.BREAK : undefined
    },
  })
  return isInside
}

/** The last line of what begins on a line. */
function lastLine(
  documents: readonly YamlDocument[],
  starts: readonly number[],
  line: number,
  lineText: string,
): number {
  const at = starts[line]! + /^\s*(?:-\s+)*/u.exec(lineText)![0].length
  const isItem = /^\s*-\s/u.test(lineText)
  const document = documents.find(({ tree }) => tree.range[0] <= at && at < tree.range[2])
  const end = (document && endOf(document, at, isItem)) ?? at + 1
  return starts.findLastIndex((start) => start < end) + 1
}

/** Where the largest thing ends that begins at an offset: the document, an item of a list, or a key with its value. */
function endOf({ tree }: YamlDocument, at: number, isItem: boolean): number | undefined {
  const root = tree.contents as Node | null
  if (root?.range?.[0] === at) return root.range[1]
  let end: number | undefined
  visit(tree, {
    Node: (_, node, parents) => {
      const parent = parents.at(-1)
      const begins = (node as Node).range?.[0] === at
      if (begins && (isItem ? isSeq(parent) : !isMap(node))) end ??= endOfMember(node as Node, parent)
      return end === undefined ? undefined : visit.BREAK
    },
  })
  return end
}

function endOfMember(node: Node, parent: unknown): number | undefined {
  if (!isPair(parent) || parent.key !== node) return node.range?.[1]
  const { value } = parent as Pair<Node, Node | null>
  return value?.range?.[1] ?? node.range?.[1]
}
