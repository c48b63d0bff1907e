import { matchesAny, selectorsOf } from './label-selector.ts'
import type { Resource } from './resource.ts'

/** The names of the nodes that selectors choose; without any selector, of all: config.selectedNodes. */
export type NodeSelection = (nodeSelectors: unknown) => ReadonlySet<string>

/** Looks at each list of selectors once. Equal selections are the same set. */
export function nodeSelectionOf(nodes: readonly Resource[]): NodeSelection {
  const known = new Map<string, ReadonlySet<string>>()
  const all: ReadonlySet<string> = new Set(nodes.map(({ name }) => name))
  return (nodeSelectors) => {
    const selectors = selectorsOf(nodeSelectors)
    if (selectors.length === 0) return all
    const key = JSON.stringify(selectors.map(({ text }) => text))
    const selected =
      known.get(key) ?? new Set(nodes.filter(({ labels }) => matchesAny(selectors, labels)).map(({ name }) => name))
    known.set(key, selected)
    return selected
  }
}
