import { isAlias, isCollection, isMap, isScalar, isSeq, visit } from 'yaml'
import type { Node, Pair, Scalar, YAMLMap } from 'yaml'
import type { Path } from '../diagnostics/diagnostic.ts'
import type { Fix } from '../diagnostics/fix.ts'
import { edited, isEdit, isThere } from './edit.ts'
import type { Edit, NoEdit } from './edit.ts'
import { removedPair } from './yaml-removal.ts'
import { parseYaml } from './yaml-file.ts'
import type { YamlDocument } from './yaml-file.ts'

/** What a path leads to: the value, and the pair that it is the value of; no pair for an item of a list. */
type Target = { readonly node: Node | null; readonly pair?: OwnPair; readonly parent?: YAMLMap }
type OwnPair = Pair<Node, Node | null>

/**
 * The fix as an edit of exactly those characters, in the same quotes. Nothing where the value is shared by an anchor, or
 * where something else than the fix expects is written there: a variable, a patched value.
 */
export function editInYaml(document: YamlDocument, fix: Fix): Edit | NoEdit {
  const target = targetOf(document, fix.path)
  if ('reason' in target) return target
  switch (fix.change) {
    case 'replace':
      return scalarEdit(document, target.node, fix.from, fix.to)
    case 'rename':
      return keyEdit(document, target, fix.from, fix.to)
    case 'remove':
      return removal(document, target, fix.path)
  }
}

const elsewhere: NoEdit = { reason: 'it is not written there as such' }

/** Follows a path through what is written in place: neither through an alias or a merge key, nor into an anchor in use. */
function targetOf(document: YamlDocument, path: Path): Target | NoEdit {
  const aliased = aliasedAnchors(document)
  let target: Target = { node: document.tree.contents as Node | null }
  for (const step of path) {
    const next: Target | undefined = childOf(target.node, step)
    if (next === undefined || isAlias(next.node)) return { reason: 'it comes from an anchor' }
    if (isShared(next.node, aliased)) return { reason: 'it has an anchor that is used elsewhere' }
    target = next
  }
  return target
}

function childOf(parent: Node | null, step: string | number): Target | undefined {
  if (isSeq(parent) && typeof step === 'number') {
    const node = parent.items[step]
    return node === undefined ? undefined : { node: node as Node }
  }
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) as
    OwnPair | undefined
  return pair && { node: pair.value, pair, parent }
}

function aliasedAnchors({ tree, text }: YamlDocument): ReadonlySet<string> {
  const names = new Set<string>()
  if (text.includes('*')) visit(tree, { Alias: (_, { source }) => void names.add(source) })
  return names
}

function isShared(node: Node | null, aliased: ReadonlySet<string>): boolean {
  return (isScalar(node) || isCollection(node)) && node.anchor !== undefined && aliased.has(node.anchor)
}

function scalarEdit({ file, text }: YamlDocument, node: Node | null, from: string, to: string): Edit | NoEdit {
  if (!isScalar(node) || node.value !== from || !node.range) return elsewhere
  const [start, end] = node.range
  if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') {
    return { file, source: text, start, end, text: written(to, node.type) }
  }
  const at = text.indexOf(from.trim(), start)
  const isWhole = at !== -1 && at < end && !from.trim().includes('\n')
  return isWhole ? { file, source: text, start: at, end: at + from.trim().length, text: to } : elsewhere
}

/** Another name for a key, unless its map has one of that name. */
function keyEdit(document: YamlDocument, { pair, parent }: Target, from: string, to: string): Edit | NoEdit {
  const edit = scalarEdit(document, pair?.key ?? null, from, to)
  if (!isEdit(edit) || !parent?.range) return edit
  if (parent.items.some(({ key }) => isScalar(key) && String(key.value) === to)) return isThere
  return { ...edit, key: { name: to, within: parent.range[0] } }
}

/** A text in the quotes that the scalar has, or in some where without them it would be something else. */
function written(text: string, type: Scalar.Type | null | undefined): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(text)
  const isPlain = type !== 'QUOTE_SINGLE' && /^[\w./][\w./:-]*$/u.test(text) && !text.endsWith(':')
  return isPlain && parseYaml('', text).documents[0]?.value === text ? text : `'${text.replaceAll("'", "''")}'`
}

/** The edit that takes a pair away, if what is left is the same without it. */
function removal(document: YamlDocument, { pair, parent }: Target, path: Path): Edit | NoEdit {
  const { file, text } = document
  const span = pair && parent && removedPair(text, parent, pair)
  if (span === undefined) return { reason: 'it does not stand on lines of its own' }
  const edit = { file, source: text, text: '', ...span }
  return isRemoved(document, edited(text, [edit]), path) ? edit : { reason: 'more than it would go' }
}

/** Whether nothing else is gone. */
function isRemoved({ file, text, tree }: YamlDocument, without: string, path: Path): boolean {
  const before = documentAt(file, text, tree.range[0])
  const after = documentAt(file, without, tree.range[0])
  const expected = structuredClone(before)
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], expected)
  Reflect.deleteProperty(parent as object, path.at(-1)!)
  return JSON.stringify(after) === JSON.stringify(expected)
}

function documentAt(file: string, text: string, start: number): unknown {
  return parseYaml(file, text).documents.find(({ tree }) => tree.range[0] === start)?.value
}
