import { parseSync } from 'oxc-parser'
import type { Expression, ObjectProperty, Program } from 'oxc-parser'
import type { Path } from '../diagnostics/diagnostic.ts'
import { placeOf } from './place.ts'
import type { Place } from './place.ts'

/** How the sources are reached: the text of a file, and the file that an import names (undefined: none of ours). */
export type Sources = {
  readonly read: (file: string) => string | undefined
  readonly resolve: (specifier: string, importer: string) => string | undefined
}

type Module = { readonly file: string; readonly text: string; readonly program: Program }

/** An expression, or the key that stands for it, and whether the whole path led there. */
type Found = {
  readonly module: Module
  readonly start: number
  readonly end: number
  /** How many steps of the path were followed. */
  readonly depth: number
  readonly key?: { readonly start: number; readonly end: number }
}

/**
 * Finds where in a TypeScript definition a value is written, by following its path through literals, constants, spreads,
 * calls and imports. Where the path cannot be followed to its end, the place is the last one it led to.
 */
export class DefinitionPlaces {
  readonly #sources: Sources
  readonly #modules = new Map<string, Module | undefined>()

  constructor(sources: Sources) {
    this.#sources = sources
  }

  /**
   * The place of a path in the default export of a file: of its value, or of its `key` where that is what is wrong.
   * Undefined where the file cannot be read or exports nothing.
   */
  find(file: string, path: Path, target: 'key' | 'value' = 'value'): Place | undefined {
    const module = this.#module(file)
    const exported = module && defaultExportOf(module.program)
    if (!module || !exported) return undefined
    const start = { module, start: exported.start, end: exported.start, depth: 0 }
    const found = this.#follow(module, exported, path, start)
    const { start: from, end: to } = (target === 'key' && found.depth === path.length && found.key) || found
    return placeOf(found.module.file, found.module.text, from, to)
  }

  #module(file: string): Module | undefined {
    if (!this.#modules.has(file)) this.#modules.set(file, this.#parse(file))
    return this.#modules.get(file)
  }

  #parse(file: string): Module | undefined {
    const text = this.#sources.read(file)
    return text === undefined ? undefined : { file, text, program: parseSync(file, text).program }
  }

  /** The deepest place that can be found; `best` where nothing deeper is. */
  #follow(module: Module, expression: Expression, path: Path, best: Found): Found {
    const node = unwrap(expression)
    if (path.length === 0) return best
    switch (node.type) {
      case 'ObjectExpression':
        return this.#followObject(module, node.properties, path, best)
      case 'ArrayExpression':
        return this.#followArray(module, node.elements, path, best)
      case 'CallExpression':
        return this.#followCall(module, node.arguments, path, best)
      case 'Identifier':
        return this.#followName(module, node.name, path, best)
      case 'MemberExpression':
        return this.#followMember(module, node, path, best)
      default:
        return best
    }
  }

  #followObject(
    module: Module,
    properties: Extract<Expression, { type: 'ObjectExpression' }>['properties'],
    path: Path,
    best: Found,
  ): Found {
    let deepest = best
    for (const property of properties.toReversed()) {
      const found =
        property.type === 'SpreadElement'
          ? this.#follow(module, property.argument, path, best)
          : keyOf(property) === String(path[0])
            ? this.#followProperty(module, property, path, best)
            : best
      if (found.depth - best.depth === path.length) return found
      if (found.depth > deepest.depth) deepest = found
    }
    const base = best.depth === 0 ? properties.find((property) => keyOf(property) === 'extends') : undefined
    if (deepest !== best || base?.type !== 'Property') return deepest
    return this.#follow(module, base.value, path, best)
  }

  #followProperty(module: Module, property: ObjectProperty, path: Path, best: Found): Found {
    const { key, value } = property
    const target =
      isOneLine(module, value) && !property.shorthand && unwrap(value).type !== 'ObjectExpression' ? value : key
    const here = { module, start: target.start, end: target.end, depth: best.depth + 1, key }
    return this.#follow(module, value, path.slice(1), here)
  }

  #followArray(
    module: Module,
    elements: Extract<Expression, { type: 'ArrayExpression' }>['elements'],
    path: Path,
    best: Found,
  ): Found {
    const index = Number(path[0])
    const element = elements[index]
    const spread = elements.slice(0, index + 1).find((entry) => entry?.type === 'SpreadElement')
    if (spread?.type === 'SpreadElement') {
      return this.#follow(module, spread.argument, path, { ...best, start: spread.start, end: spread.end, module })
    }
    if (!element || element.type === 'SpreadElement') return best
    const here = { module, start: element.start, end: element.end, depth: best.depth + 1 }
    return this.#follow(module, element, path.slice(1), here)
  }

  /** `defineCluster({…})`, `behind('v0.14.9', {…})`: the path goes on in one of the arguments. */
  #followCall(
    module: Module,
    args: Extract<Expression, { type: 'CallExpression' }>['arguments'],
    path: Path,
    best: Found,
  ): Found {
    return args.reduce<Found>((deepest, argument) => {
      if (argument.type === 'SpreadElement') return deepest
      const found = this.#follow(module, argument, path, best)
      return found.depth > deepest.depth ? found : deepest
    }, best)
  }

  #followMember(
    module: Module,
    node: Extract<Expression, { type: 'MemberExpression' }>,
    path: Path,
    best: Found,
  ): Found {
    const { object, property } = node
    const key =
      property.type === 'Identifier' && !node.computed
        ? property.name
        : property.type === 'Literal'
          ? property.value
          : null
    if (typeof key !== 'string' && typeof key !== 'number') return best
    const found = this.#follow(module, object, [key, ...path], { ...best, depth: best.depth - 1 })
    return found.depth > best.depth ? found : best
  }

  #followName(module: Module, name: string, path: Path, best: Found): Found {
    const local = constantOf(module.program, name)
    if (local) return this.#follow(module, local, path, best)
    const imported = importOf(module.program, name)
    const file = imported && this.#sources.resolve(imported.from, module.file)
    const target = file === undefined ? undefined : this.#module(file)
    if (!imported || !target) return best
    const exported =
      imported.name === 'default' ? defaultExportOf(target.program) : constantOf(target.program, imported.name)
    return exported ? this.#follow(target, exported, path, best) : best
  }
}

function keyOf(property: Extract<Expression, { type: 'ObjectExpression' }>['properties'][number]): string | undefined {
  if (property.type !== 'Property' || property.computed) return undefined
  if (property.key.type === 'Identifier') return property.key.name
  return property.key.type === 'Literal' ? String(property.key.value) : undefined
}

function unwrap(expression: Expression): Expression {
  switch (expression.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return unwrap(expression.expression)
    default:
      return expression
  }
}

function isOneLine({ text }: Module, { start, end }: Expression): boolean {
  return !text.slice(start, end).includes('\n')
}

function defaultExportOf(program: Program): Expression | undefined {
  for (const statement of program.body) {
    if (statement.type === 'ExportDefaultDeclaration') return statement.declaration as Expression
  }
  return undefined
}

function constantOf(program: Program, name: string): Expression | undefined {
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration') continue
    const found = declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)
    if (found?.init) return found.init
  }
  return undefined
}

function importOf(program: Program, local: string): { readonly from: string; readonly name: string } | undefined {
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue
    for (const specifier of statement.specifiers) {
      if (specifier.local.name !== local) continue
      if (specifier.type === 'ImportDefaultSpecifier') return { from: statement.source.value, name: 'default' }
      if (specifier.type !== 'ImportSpecifier') continue
      const { imported } = specifier
      return { from: statement.source.value, name: imported.type === 'Identifier' ? imported.name : imported.value }
    }
  }
  return undefined
}
