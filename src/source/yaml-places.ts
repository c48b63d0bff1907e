import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml'
import type { Node, Pair, YAMLMap } from 'yaml'
import type { Path } from '../diagnostics/diagnostic.ts'
import { objectNameAt } from './object-name.ts'
import { placeOf } from './place.ts'
import type { Place } from './place.ts'
import { parseYaml } from './yaml-file.ts'
import type { YamlDocument } from './yaml-file.ts'

/** Where a step of a path led: the node, and the key that stands for it. */
type Found = { readonly node: Node | null; readonly key: Node | undefined }

/**
 * Where a value of a document is written, or its `key` where that is what is wrong. Through an alias or a merge key the
 * place is at the anchor, where the text is that has to change. A text that is YAML is followed, too.
 * Where the path cannot be followed to its end, the place is the last one it led to. An object as a whole is told by its name.
 */
export function placeInYaml(document: YamlDocument, path: Path, target: 'key' | 'value' = 'value'): Place {
  const place = spanAt(document, path, target)
  const object = objectNameAt(document.value, path)
  return object === undefined ? place : { ...place, object }
}

function spanAt(document: YamlDocument, path: Path, target: 'key' | 'value'): Place {
  const root = document.tree.contents as Node | null
  const trail = follow(document, root, path)
  const found = trail.at(-1)
  const inText = found && placeInText(document, found.node, path.slice(trail.length), target)
  if (inText) return inText
  const isWhole = trail.length === path.length
  if (found === undefined) return spanOf(document, nameOf(document, root) ?? root)
  if (isWhole && target === 'key' && found.key) return spanOf(document, found.key)
  return spanOf(document, shown(document, found) ?? nameOf(document, found.node) ?? found.node)
}

/** The place in a block of text that is YAML itself, as in Helm's `values: |`. */
function placeInText(
  { file, text }: YamlDocument,
  node: Node | null,
  rest: Path,
  target: 'key' | 'value',
): Place | undefined {
  if (rest.length === 0 || !isScalar(node) || node.type !== 'BLOCK_LITERAL' || !node.range) return undefined
  const inner = parseYaml(file, String(node.value)).documents[0]
  if (inner === undefined || !isInYaml(inner, rest.slice(0, 1))) return undefined
  const { line, column, length } = placeInYaml(inner, rest, target)
  const own = inner.text.split('\n')[line - 1] ?? ''
  const before = text.slice(0, node.range[0]).split('\n').length + line - 1
  const outer = text.split('\n')[before] ?? ''
  const start = text.split('\n', before).reduce((sum, each) => sum + each.length + 1, 0)
  const indent = Math.max(0, outer.indexOf(own))
  const from = start + indent + column - 1
  return placeOf(file, text, from, from + length)
}

/** Whether the whole path leads to a value. */
export function isInYaml(document: YamlDocument, path: Path): boolean {
  return depthInYaml(document, path) === path.length
}

/** How many steps of a path can be followed. */
export function depthInYaml(document: YamlDocument, path: Path): number {
  return follow(document, document.tree.contents as Node | null, path).length
}

/** A scalar or a short list is shown itself, a map by its key; an empty value has nothing but its key. */
function shown({ text }: YamlDocument, { node, key }: Found): Node | undefined {
  if (key === undefined) return isMap(node) ? undefined : (node ?? undefined)
  const [start, end] = node?.range ?? [0, 0]
  const isShort = end > start && !isMap(node) && !text.slice(start, end).trimEnd().includes('\n')
  return isShort ? (node ?? key) : key
}

function follow(document: YamlDocument, root: Node | null, path: Path): readonly Found[] {
  const trail: Found[] = []
  let node = root
  for (const step of path) {
    const found = childOf(document, node, step)
    if (found === undefined) return trail
    trail.push(found)
    node = found.node
  }
  return trail
}

function childOf(document: YamlDocument, parent: Node | null, step: string | number): Found | undefined {
  if (isMap(parent)) return memberOf(document, parent, String(step))
  if (!isSeq(parent) || typeof step !== 'number') return undefined
  const item = parent.items[step]
  return item === undefined || isPair(item) ? undefined : { node: resolved(document, item as Node), key: undefined }
}

function memberOf(document: YamlDocument, map: YAMLMap, key: string): Found | undefined {
  const own = map.items.find((pair) => textOf(pair.key) === key) as Pair<Node, Node | null> | undefined
  if (own) return { node: resolved(document, own.value), key: own.key }
  const merged = map.items.filter((pair) => textOf(pair.key) === '<<')
  for (const { value } of merged) {
    for (const source of sourcesOf(document, value as Node | null)) {
      const found = isMap(source) ? memberOf(document, source, key) : undefined
      if (found) return found
    }
  }
  return undefined
}

/** What `<<` takes over: one map, or a list of them. */
function sourcesOf(document: YamlDocument, value: Node | null): readonly (Node | null)[] {
  const node = resolved(document, value)
  return isSeq(node) ? node.items.map((item) => resolved(document, item as Node)) : [node]
}

function resolved({ tree }: YamlDocument, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(tree) ?? node) : node
}

/** The name of an object, else its kind. */
function nameOf(document: YamlDocument, object: Node | null): Node | undefined {
  if (!isMap(object)) return undefined
  const metadata = memberOf(document, object, 'metadata')?.node
  const name = isMap(metadata) ? memberOf(document, metadata, 'name')?.node : undefined
  return name ?? memberOf(document, object, 'kind')?.node ?? undefined
}

function textOf(key: unknown): string {
  return isScalar(key) ? String(key.source ?? key.value) : String(key)
}

function spanOf({ file, text }: YamlDocument, node: Node | null): Place {
  const [start, end] = node?.range ?? [0, 1]
  return placeOf(file, text, start, end)
}
