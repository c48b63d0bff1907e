import { Visitor } from 'oxc-parser'
import type { Expression, Program } from 'oxc-parser'

/** What a name stands for in another module: `*` is all of its exports. */
export type Import = { readonly from: string; readonly name: string }

/** The constant that a name is given at the top of a module. */
export function constantOf(program: Program, name: string): Expression | undefined {
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration') continue
    const found = declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)
    if (found?.init) return found.init
  }
  return undefined
}

/** Whether a constant is named once besides its declaration, and not exported. */
export function isUsedOnce(program: Program, name: string): boolean {
  let count = 0
  new Visitor({
    Identifier: (identifier) => void (identifier.name === name && count++),
    Property: ({ key, computed }) => void (!computed && key.type === 'Identifier' && key.name === name && count--),
    MemberExpression: ({ property, computed }) =>
      void (!computed && property.type === 'Identifier' && property.name === name && count--),
    ExportNamedDeclaration: ({ declaration }) => {
      const isNamed =
        declaration?.type === 'VariableDeclaration' &&
        declaration.declarations.some(({ id }) => id.type === 'Identifier' && id.name === name)
      if (isNamed) count++
    },
  }).visit(program)
  return count === 2
}

/** The import that gives a module a name. */
export function importOf(program: Program, local: string): Import | undefined {
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue
    const specifier = statement.specifiers.find((each) => each.local.name === local)
    if (specifier === undefined) continue
    const from = statement.source.value
    if (specifier.type === 'ImportSpecifier') return { from, name: nameOf(specifier.imported) }
    return { from, name: specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*' }
  }
  return undefined
}

/** What a module exports by a name: an expression, a name of its own, or what it passes on from one of several others. */
export type Export =
  { readonly expression: Expression } | { readonly local: string } | { readonly from: readonly Import[] }

/** How a module exports a name; `from` is empty where it does not. */
export function exportOf(program: Program, name: string): Export {
  const passedOn: Import[] = []
  for (const statement of program.body) {
    if (statement.type === 'ExportDefaultDeclaration' && name === 'default') {
      return { expression: statement.declaration as Expression }
    }
    if (statement.type === 'ExportNamedDeclaration') {
      const specifier = statement.specifiers.find(({ exported }) => nameOf(exported) === name)
      if (specifier === undefined) continue
      const local = nameOf(specifier.local)
      return statement.source ? { from: [{ from: statement.source.value, name: local }] } : { local }
    }
    if (statement.type === 'ExportAllDeclaration' && statement.exported === null) {
      passedOn.push({ from: statement.source.value, name })
    }
  }
  const expression = constantOf(program, name)
  return expression ? { expression } : { from: passedOn }
}

function nameOf(
  name: { readonly type: 'Literal'; readonly value: string } | { readonly type: 'Identifier'; readonly name: string },
): string {
  return name.type === 'Literal' ? name.value : name.name
}
