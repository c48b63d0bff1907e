import { Alias, visit } from 'yaml'
import type { Document } from 'yaml'

/** The alias that keeps a document from giving a value that is finite: unresolved, too much, or within its own anchor. */
export function faultyAlias(tree: Document.Parsed, maxAliasCount: number): Alias | undefined {
  return failingAlias(tree, maxAliasCount) ?? aliasOfItself(tree)
}

/** The first one that gives nothing, or throws, where the document is resolved once more. Changes the tree. */
function failingAlias(tree: Document.Parsed, maxAliasCount: number): Alias | undefined {
  let failing: Alias | undefined
  visit(tree, {
    Alias: (_, alias) => {
      alias.resolve = (doc, context) => {
        let resolved: ReturnType<Alias['resolve']>
        try {
          resolved = Alias.prototype.resolve.call(alias, doc, context)
          return resolved
        } finally {
          if (resolved === undefined && context !== undefined) failing ??= alias
        }
      }
    },
  })
  try {
    tree.toJS({ maxAliasCount })
  } catch {
    return failing
  }
  return undefined
}

function aliasOfItself(tree: Document.Parsed): Alias | undefined {
  let found: Alias | undefined
  visit(tree, {
    Alias: (_, alias, above) => {
      const source = Alias.prototype.resolve.call(alias, tree)
      if (source === undefined || !above.includes(source)) return undefined
      found = alias
      return visit.BREAK
    },
  })
  return found
}
