import { parseSync, Visitor } from 'oxc-parser'
import { lineOf } from './imports.ts'

export type GlobalUse = { readonly name: string; readonly line: number }

/** Where a source uses one of these global names; a property of that name is none. */
export function globalsOf(file: string, text: string, names: readonly string[]): readonly GlobalUse[] {
  const uses = new Map<number, string>()
  const properties = new Set<number>()
  new Visitor({
    Identifier: ({ start, name }) => void (names.includes(name) && uses.set(start, name)),
    MemberExpression: ({ computed, property }) => void (!computed && properties.add(property.start)),
    Property: ({ computed, shorthand, key }) => void (!computed && !shorthand && properties.add(key.start)),
    TSPropertySignature: ({ computed, key }) => void (!computed && properties.add(key.start)),
    TSMethodSignature: ({ computed, key }) => void (!computed && properties.add(key.start)),
  }).visit(parseSync(file, text).program)
  return [...uses]
    .filter(([start]) => !properties.has(start))
    .map(([start, name]) => ({ name, line: lineOf(text, start) }))
}
