import { UsageError } from '../../diagnostics/usage-error.ts'
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

/** Where the list is in what was read, by offsets: beside it there are only empty documents. */
export function boundsOf({ document: { text, tree } }: ResourceList): { readonly start: number; readonly end: number } {
  const [start, , end] = tree.range
  return { start: /^---/mu.test(text.slice(0, start)) ? start : 0, end }
}

/** The text of the list alone. */
export function textOf(list: ResourceList): string {
  const { start, end } = boundsOf(list)
  return list.document.text.slice(start, end)
}

/** The annotations of an object, as far as they are texts. */
export function annotationsOf(object: unknown): Readonly<Record<string, string>> {
  const { metadata } = (object ?? {}) as { readonly metadata?: { readonly annotations?: unknown } | null }
  const annotations = metadata?.annotations
  if (typeof annotations !== 'object' || annotations === null) return {}
  return Object.fromEntries(Object.entries(annotations).filter(([, value]) => typeof value === 'string'))
}
