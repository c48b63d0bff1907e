import { yamlText } from '../../emit/yaml-text.ts'
import { headOf } from '../../gitops/object.ts'
import { reprinted } from './reprinted-list.ts'
import { annotationsOf } from './resource-list.ts'
import type { ResourceList } from './resource-list.ts'
import { spliced } from './spliced-list.ts'

/** kustomize unfolds a text when it writes a list, and then the next call would change it again. */
const unfolded = { lineWidth: 0 } as const

/** What is written into a list, as YAML. `index`: the item whose place an object takes; -1 for one that comes after all. */
export type ListChange = {
  readonly objects: readonly { readonly index: number; readonly text: string }[]
  /** Empty for none. */
  readonly results: string
}

/**
 * The list as it came, with these results, and with objects that stand for what the list has by the same kind, namespace
 * and name, else after it. What else came in stays as it is written. Where that cannot be, as in JSON, its values do: what
 * looks like a number may be a text to others.
 */
export function printResourceList(
  list: ResourceList,
  results: readonly object[],
  objects: readonly object[] = [],
): string {
  const change = {
    objects: objects.map((object) => {
      const index = list.items.findIndex((item) => isSame(item, object))
      return { index, text: yamlText(withMarks(object, list.items[index]), unfolded) }
    }),
    results: results.length === 0 ? '' : yamlText(results, unfolded),
  }
  return spliced(list, change) ?? reprinted(list, change)
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
