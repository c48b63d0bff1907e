import { isAlias, visit } from 'yaml'
import type { Document, Node } from 'yaml'

/** Writes every alias out as what it stands for, in place. No anchor may contain itself. */
export function writeOutAliases(tree: Document): void {
  const anchors = new Map<string, Node>()
  visit(tree, {
    Node: (_, node) => {
      if (isAlias(node)) return anchors.get(node.source)?.clone() as Node | undefined
      if (node.anchor !== undefined) anchors.set(node.anchor, node)
      return undefined
    },
  })
  visit(tree, { Value: (_, node) => void delete node.anchor })
}

/** Whether an alias outside of these parts, by offsets, stands for something in one of them. */
export function isBorrowed(
  tree: Document.Parsed,
  parts: readonly { readonly start: number; readonly end: number }[],
): boolean {
  const isLost = ({ range }: Node): boolean =>
    parts.some(({ start, end }) => range && start <= range[0] && range[0] < end)
  const anchors = new Map<string, boolean>()
  let isFound = false
  visit(tree, {
    Node: (_, node) => {
      if (isAlias(node)) isFound ||= anchors.get(node.source) === true && !isLost(node)
      else if (node.anchor !== undefined) anchors.set(node.anchor, isLost(node))
    },
  })
  return isFound
}
