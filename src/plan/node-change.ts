import { valueAt } from '../metallb/config/json.ts'
import { identityOf } from '../metallb/webhook/object-identity.ts'
import { textOf } from './field-change.ts'
import type { Side } from './side.ts'

/** What becomes of a node in the facts. */
export type NodeChange = { readonly node: string; readonly change: 'joins' | 'leaves' | 'relabelled' }

/** The nodes that are not the same on both sides, by name; none where they are not known on both. */
export function nodeChanges(before: Side, after: Side): readonly NodeChange[] {
  if (before.nodes === undefined || after.nodes === undefined) return []
  const [was, is] = [labelsByNode(before), labelsByNode(after)]
  return [...new Set([...before.nodes, ...after.nodes])].toSorted().flatMap((node): readonly NodeChange[] => {
    if (!after.nodes!.includes(node)) return [{ node, change: 'leaves' }]
    if (!before.nodes!.includes(node)) return [{ node, change: 'joins' }]
    return was.get(node) === is.get(node) ? [] : [{ node, change: 'relabelled' }]
  })
}

function labelsByNode({ facts }: Side): ReadonlyMap<string, string> {
  const nodes = facts.flatMap((fact) => {
    const { kind, name } = identityOf(fact)
    return kind === 'Node' ? [[name, textOf(valueAt(fact, ['metadata', 'labels']))] as const] : []
  })
  return new Map(nodes)
}
