import { isMap, isSeq, parseDocument } from 'yaml'
import type { Document, YAMLMap, YAMLSeq } from 'yaml'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { yamlText } from '../../emit/yaml-text.ts'
import { headOf } from '../../gitops/object.ts'
import { parseYaml } from '../../source/yaml-file.ts'
import type { YamlDocument } from '../../source/yaml-file.ts'

/** What a function is handed: `config.kubernetes.io/v1`, kind ResourceList. */
export type ResourceList = {
  readonly document: YamlDocument
  readonly items: readonly unknown[]
  readonly functionConfig: unknown
}

const format =
  'it is what kustomize and kpt hand to a function: apiVersion config.kubernetes.io/v1, kind: ResourceList, items: […]'

/** Reads the standard input of a function. Throws UsageError for what is no ResourceList. */
export function readResourceList(text: string): ResourceList {
  if (text.trim() === '') throw new UsageError('the standard input is empty', format)
  const { documents, faults } = parseYaml('<stdin>', text)
  const [fault] = faults
  if (fault)
    throw new UsageError(`the standard input is no ResourceList: line ${fault.place.line}: ${fault.message}`, format)
  const [document, second] = documents
  if (document === undefined || second !== undefined || headOf(document.value)?.kind !== 'ResourceList') {
    throw new UsageError(`the standard input is no ResourceList: ${foundIn(documents)}`, format)
  }
  const { items = [], functionConfig } = document.value as {
    readonly items?: unknown
    readonly functionConfig?: unknown
  }
  if (items !== null && !Array.isArray(items)) throw new UsageError('the items of the ResourceList are no list', format)
  const list = (items as readonly unknown[] | null) ?? []
  const odd = list.findIndex((item) => typeof item !== 'object' || item === null || Array.isArray(item))
  if (odd !== -1) throw new UsageError(`items[${odd}] of the ResourceList is no object`, format)
  return { document, items: list, functionConfig }
}

function foundIn(documents: readonly YamlDocument[]): string {
  if (documents.length > 1) return `it has ${documents.length} documents`
  const kind = headOf(documents[0]?.value)?.kind
  return kind === undefined ? 'it has no apiVersion and kind' : `it is of kind ${kind}`
}

/**
 * The list as it came, with these results, and with objects that stand for what the list has by the same kind, namespace
 * and name, else after it. No value that came in is written otherwise: what looks like a number may be a text to others.
 */
export function printResourceList(
  { document, items }: ResourceList,
  results: readonly object[],
  objects: readonly object[] = [],
): string {
  const tree = verbatim(document.text)
  const list = itemsOf(tree)
  for (const object of objects) {
    const index = items.findIndex((item) => isSame(item, object))
    const node = verbatim(yamlText(withMarks(object, items[index]))).contents
    if (index === -1) list.items.push(node)
    else list.items[index] = node
  }
  const root = tree.contents as YAMLMap
  root.delete('results')
  if (results.length > 0) root.set('results', verbatim(yamlText(results)).contents)
  return tree.toString({ lineWidth: 0 })
}

/** Without a schema every scalar stays what it is written as. */
function verbatim(text: string): Document {
  return parseDocument(text, { schema: 'failsafe' }) as Document
}

function itemsOf(tree: Document): YAMLSeq {
  const root = tree.contents
  const present = isMap(root) ? root.get('items') : undefined
  if (isSeq(present)) return present
  const created = verbatim('[]').contents as YAMLSeq
  created.flow = false
  if (isMap(root)) root.set('items', created)
  return created
}

function isSame(a: unknown, b: unknown): boolean {
  const [left, right] = [headOf(a), headOf(b)]
  if (left === undefined || right === undefined || left.name !== right.name || left.kind !== right.kind) return false
  return left.namespace === right.namespace && groupOf(left.apiVersion) === groupOf(right.apiVersion)
}

function groupOf(apiVersion: string): string {
  return apiVersion.split('/')[0]!
}

/** What says which file an item is of stays with the object that takes its place. */
function withMarks(object: object, item: unknown): object {
  const marks = Object.entries(annotationsOf(item)).filter(([key]) =>
    /^(?:internal\.)?config\.(?:kubernetes|k8s)\.io\//u.test(key),
  )
  if (marks.length === 0) return object
  const { metadata } = object as { readonly metadata: object }
  return {
    ...object,
    metadata: { ...metadata, annotations: { ...annotationsOf(object), ...Object.fromEntries(marks) } },
  }
}

/** The annotations of an object, as far as they are texts. */
export function annotationsOf(object: unknown): Readonly<Record<string, string>> {
  const { metadata } = (object ?? {}) as { readonly metadata?: { readonly annotations?: unknown } | null }
  const annotations = metadata?.annotations
  if (typeof annotations !== 'object' || annotations === null) return {}
  return Object.fromEntries(Object.entries(annotations).filter(([, value]) => typeof value === 'string'))
}
