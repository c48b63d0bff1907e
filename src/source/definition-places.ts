import type { Expression, ObjectProperty } from 'oxc-parser'
import type { Path } from '../diagnostics/diagnostic.ts'
import { importOf, isUsedOnce } from './bindings.ts'
import type { NoEdit } from './edit.ts'
import { isOwn } from './inheritance.ts'
import { Modules } from './modules.ts'
import type { Module, Sited, Sources } from './modules.ts'
import { placeOf } from './place.ts'
import type { Place } from './place.ts'

type ObjectNode = Extract<Expression, { type: 'ObjectExpression' }>
type ArrayNode = Extract<Expression, { type: 'ArrayExpression' }>
type CallNode = Extract<Expression, { type: 'CallExpression' }>
type MemberNode = Extract<Expression, { type: 'MemberExpression' }>
type Property = ObjectNode['properties'][number]

/** The place of a value, or of the key that stands for it, and whether the whole path led there. */
type Found = {
  readonly module: Module
  readonly start: number
  readonly end: number
  /** How many steps of the path were followed. */
  readonly depth: number
  readonly key?: { readonly start: number; readonly end: number }
  /** What the last step led to. */
  readonly value?: Sited
  /** The property that is the last step, and the object that it is in. */
  readonly property?: { readonly node: ObjectProperty; readonly within: ObjectNode }
  /** Why a change here could change more: the way led through what others may use too. */
  readonly shared?: string | undefined
}

/** A value that is written in a definition itself. */
export type OwnValue = Required<Pick<Found, 'value'>> & Pick<Found, 'property'>

/**
 * Finds where in a TypeScript definition a value is written, by following its path through literals, constants, spreads,
 * calls and imports. Where the path cannot be followed to its end, the place is the last one it led to.
 */
export class DefinitionPlaces {
  readonly #modules: Modules
  readonly #entered = new Set<Expression>()

  constructor(sources: Sources) {
    this.#modules = new Modules(sources)
  }

  /**
   * The place of a path in the default export of a file: of its value, or of its `key` where that is what is wrong.
   * Undefined where the file cannot be read or exports nothing.
   */
  find(file: string, path: Path, target: 'key' | 'value' = 'value'): Place | undefined {
    return this.trace(file, path, target, 'default')?.place
  }

  /** The same in any export of a file, with how many steps of the path led there. */
  trace(
    file: string,
    path: Path,
    target: 'key' | 'value',
    name: string,
  ): { readonly place: Place; readonly depth: number } | undefined {
    const module = this.#modules.open(file)
    const exported = module && this.#modules.exportOf(module, name)
    if (!exported) return undefined
    const { start, end } = exported.node.type === 'CallExpression' ? exported.node.callee : exported.node
    const found = this.#follow(exported, path, { module: exported.module, start, end, depth: 0 })
    const { start: from, end: to } = (target === 'key' && found.depth === path.length && found.key) || found
    const place = placeOf(found.module.file, found.module.text, from, to)
    const isComputed = found.depth < path.length && found.value !== undefined && !isLiteral(found.value.node)
    return { place: isComputed ? { ...place, isComputed } : place, depth: found.depth }
  }

  /** The value at a path where it is written in place in a definition, and nobody else uses it; else why not. */
  own(file: string, path: Path): OwnValue | NoEdit {
    const module = this.#modules.open(file)
    const exported = module && this.#modules.exportOf(module, 'default')
    if (!exported) return { reason: 'the definition cannot be read' }
    const nowhere = { module: exported.module, start: 0, end: 0, depth: 0 }
    const { value, property, shared, depth } = this.#follow(exported, path, nowhere)
    if (shared !== undefined) return { reason: shared }
    if (depth < path.length || value === undefined) return { reason: 'it is not written there as such' }
    return { value, ...(property && { property }) }
  }

  /** The deepest place that can be found; `best` where nothing deeper is. */
  #follow({ module, node: expression }: Sited, path: Path, best: Found): Found {
    const node = unwrap(expression)
    if (path.length === 0) return best
    switch (node.type) {
      case 'ObjectExpression':
        return this.#followObject({ module, node }, path, best)
      case 'ArrayExpression':
        return this.#followArray({ module, node }, path, best)
      case 'CallExpression':
        return this.#followCall({ module, node }, path, best)
      case 'Identifier':
        return this.#followName(module, node.name, path, best)
      case 'MemberExpression':
        return this.#followMember({ module, node }, path, best)
      default:
        return best
    }
  }

  #followObject(object: Sited<ObjectNode>, path: Path, best: Found): Found {
    const own = this.#followProperties(object, path, best)
    const base =
      best.depth === 0
        ? object.node.properties.find((property) => this.#isNamed(object.module, property, 'extends'))
        : undefined
    if (isOwn(path, own.depth) || base?.type !== 'Property') return own
    const shared = best.shared ?? 'it comes from the base, which others may extend'
    const inherited = this.#follow({ module: object.module, node: base.value }, path, { ...best, shared })
    return inherited.depth > own.depth ? inherited : own
  }

  /** The last property or spread that sets a key is the one that counts. */
  #followProperties({ module, node }: Sited<ObjectNode>, path: Path, best: Found): Found {
    for (const property of node.properties.toReversed()) {
      if (property.type === 'SpreadElement') {
        const found = this.#follow({ module, node: property.argument }, path, {
          ...best,
          shared: best.shared ?? isSpread,
        })
        if (found.depth > best.depth) return found
      } else if (this.#keyOf(module, property) === String(path[0])) {
        return this.#followProperty({ module, node }, property, path, best)
      }
    }
    return best
  }

  #followProperty(
    { module, node: within }: Sited<ObjectNode>,
    property: ObjectProperty,
    path: Path,
    best: Found,
  ): Found {
    const { key, value } = property
    const isShown = isOneLine(module, value) && !property.shorthand && unwrap(value).type !== 'ObjectExpression'
    const { start, end } = isShown ? value : key
    const sited = { module, node: value }
    const { depth, shared } = best
    const here = {
      module,
      start,
      end,
      depth: depth + 1,
      key,
      value: sited,
      property: { node: property, within },
      shared,
    }
    return this.#follow(sited, path.slice(1), here)
  }

  #followArray({ module, node }: Sited<ArrayNode>, [step, ...rest]: Path, best: Found): Found {
    let index = Number(step)
    for (const element of node.elements) {
      if (element?.type === 'SpreadElement') {
        const spread = { ...best, module, start: element.start, end: element.end, shared: best.shared ?? isSpread }
        const inner = this.#resolve({ module, node: element.argument })
        const length = inner && this.#lengthOf(inner)
        if (inner === undefined || length === undefined || index < length) {
          return inner ? this.#follow(inner, [index, ...rest], spread) : spread
        }
        index -= length
      } else if (index === 0) {
        if (element === null) return best
        const value = { module, node: element }
        return this.#follow(value, rest, {
          module,
          start: element.start,
          end: element.end,
          depth: best.depth + 1,
          value,
          shared: best.shared,
        })
      } else index--
    }
    return best
  }

  /** How many entries an array has; undefined where that cannot be told. */
  #lengthOf({ module, node }: Sited): number | undefined {
    if (node.type !== 'ArrayExpression') return undefined
    let length = 0
    for (const element of node.elements) {
      const inner = element?.type === 'SpreadElement' ? this.#resolve({ module, node: element.argument }) : undefined
      const more = element?.type === 'SpreadElement' ? inner && this.#lengthOf(inner) : 1
      if (more === undefined) return undefined
      length += more
    }
    return length
  }

  /** `defineCluster({…})`, `behind('v0.14.9', {…})`: the path goes on in one of the arguments. */
  #followCall({ module, node }: Sited<CallNode>, path: Path, best: Found): Found {
    const shared = isOurs(module, node) ? best.shared : (best.shared ?? 'a function makes it')
    return node.arguments.reduce<Found>((deepest, argument) => {
      if (argument.type === 'SpreadElement') return deepest
      const found = this.#follow({ module, node: argument }, path, { ...best, shared })
      return found.depth > deepest.depth ? found : deepest
    }, best)
  }

  #followMember({ module, node }: Sited<MemberNode>, path: Path, best: Found): Found {
    const key = this.#memberKeyOf(module, node)
    if (key === undefined) return best
    const shared = best.shared ?? `it comes from ${module.text.slice(node.start, node.end)}, which others may use`
    const found = this.#follow({ module, node: node.object }, [key, ...path], {
      ...best,
      depth: best.depth - 1,
      shared,
    })
    return found.depth > best.depth ? found : best
  }

  #followName(module: Module, name: string, path: Path, best: Found): Found {
    const imported = importOf(module.program, name)
    if (imported?.name === '*') return this.#followNamespace(module, imported.from, path, best)
    const bound = this.#modules.bindingOf(module, name)
    const shared =
      bound?.module === module && isUsedOnce(module.program, name)
        ? best.shared
        : (best.shared ?? `it comes from ${name}, which others may use`)
    return (bound && this.#entering(bound, () => this.#follow(bound, path, { ...best, shared }))) ?? best
  }

  /** `import * as shared`: the first step names an export. */
  #followNamespace(importer: Module, from: string, [step, ...rest]: Path, best: Found): Found {
    const target = this.#modules.imported(importer, from)
    const exported = target && this.#modules.exportOf(target, String(step))
    if (!exported) return best
    const { start, end } = exported.node
    const shared = best.shared ?? 'it comes from another file, which others may use'
    const here = { module: exported.module, start, end, depth: best.depth + 1, value: exported, shared }
    return this.#follow(exported, rest, here)
  }

  /** What `follow` finds in what a name stands for; undefined where the name stands for itself. */
  #entering<Result>({ node }: Sited, follow: () => Result): Result | undefined {
    if (this.#entered.has(node)) return undefined
    this.#entered.add(node)
    try {
      return follow()
    } finally {
      this.#entered.delete(node)
    }
  }

  /** The expression that a chain of names and members stands for. */
  #resolve({ module, node: expression }: Sited): Sited | undefined {
    const node = unwrap(expression)
    if (node.type === 'Identifier') {
      const bound = this.#modules.bindingOf(module, node.name)
      return bound && this.#entering(bound, () => this.#resolve(bound))
    }
    if (node.type !== 'MemberExpression') return { module, node }
    const key = this.#memberKeyOf(module, node)
    if (key === undefined) return undefined
    const found = this.#follow({ module, node: node.object }, [key], { module, start: 0, end: 0, depth: 1 })
    return found.depth === 2 && found.value ? this.#resolve(found.value) : undefined
  }

  #isNamed(module: Module, property: Property, name: string): boolean {
    return property.type === 'Property' && this.#keyOf(module, property) === name
  }

  #keyOf(module: Module, { key, computed }: ObjectProperty): string | undefined {
    if (key.type === 'Identifier' && !computed) return key.name
    return key.type === 'PrivateIdentifier' ? undefined : this.#textOf({ module, node: key as Expression })
  }

  #memberKeyOf(module: Module, { property, computed }: MemberNode): string | undefined {
    if (property.type === 'PrivateIdentifier') return undefined
    return property.type === 'Identifier' && !computed
      ? property.name
      : this.#textOf({ module, node: property as Expression })
  }

  /** The text of a literal, or of the constant that stands for one. */
  #textOf(expression: Sited): string | undefined {
    const node = this.#resolve(expression)?.node
    if (node?.type === 'Literal') return String(node.value)
    if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined
    return node.quasis[0]?.value.cooked ?? undefined
  }
}

const isSpread = 'it comes from a spread, which others may use'

/** `defineCluster(…)`: its arguments are the definition itself. */
function isOurs({ program }: Module, { callee }: CallNode): boolean {
  return callee.type === 'Identifier' && importOf(program, callee.name)?.from === 'metallb-overlays'
}

/** Whether what an expression has is all to be seen in it: what is not there is absent. */
function isLiteral(expression: Expression): boolean {
  const node = unwrap(expression)
  if (node.type === 'ObjectExpression') return node.properties.every(({ type }) => type === 'Property')
  if (node.type === 'ArrayExpression') return node.elements.every((each) => each?.type !== 'SpreadElement')
  if (node.type === 'CallExpression') return node.callee.type === 'Identifier' && ownHelpers.has(node.callee.name)
  return node.type === 'Literal' || node.type === 'TemplateLiteral'
}

/** What this package has for definitions; their calls are plain to read. */
const ownHelpers: ReadonlySet<string> = new Set(['ahead', 'behind', 'fromKustomization', 'secret'])

/** The expression without what only the type checker reads, and without parentheses. */
export function unwrap(expression: Expression): Expression {
  switch (expression.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return unwrap(expression.expression)
    default:
      return expression
  }
}

function isOneLine({ text }: Module, { start, end }: Expression): boolean {
  return !text.slice(start, end).includes('\n')
}
