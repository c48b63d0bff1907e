import { isMap, isSeq, parseDocument } from 'yaml'
import type { Document, YAMLMap, YAMLSeq } from 'yaml'
import type { ListChange } from './print-resource-list.ts'
import { textOf } from './resource-list.ts'
import type { ResourceList } from './resource-list.ts'
import { writeOutAliases } from './written-out-aliases.ts'

/** The list written anew with what changes. Every scalar stays what it is written as; layout does not, and no alias. */
export function reprinted(list: ResourceList, { objects, results }: ListChange): string {
  const tree = verbatim(textOf(list))
  writeOutAliases(tree)
  const items = itemsOf(tree)
  for (const { index, text } of objects) {
    const node = verbatim(text).contents
    if (index === -1) items.items.push(node)
    else items.items[index] = node
  }
  const root = tree.contents as YAMLMap
  root.delete('results')
  if (results !== '') root.set('results', verbatim(results).contents)
  return tree.toString({ lineWidth: 0 })
}

/** Without a schema no scalar is taken for a number. */
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
