import type { Expression, ObjectProperty } from 'oxc-parser'
import type { Path } from '../diagnostics/diagnostic.ts'
import { importOf, isUsedOnce } from './bindings.ts'
import type { NoEdit } from './edit.ts'
import { changedNames, rootOf } from './changed-names.ts'
import { isLiteral, isText, unwrap } from './expressions.ts'
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
type Spread = { readonly module: Module; readonly node: Extract<Property, { type: 'SpreadElement' }> }

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
  /** The place is a spread of which nobody knows what is in it before it runs. */
  readonly isOpaque?: true
}

/** What a chain of names and members stands for, and why a change there could change more; asked only for a change. */
type Resolved = Sited & { readonly shared: () => string | undefined }

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
    const { module: at, start: from, end: to } = this.#shown(found, path, target)
    const place = placeOf(at.file, at.text, from, to)
    const isMade = found.isOpaque ?? (found.value !== undefined && !isLiteral(found.value.node))
    const isComputed = found.depth < path.length ? isMade : target === 'value' && this.#isChanged(found.value)
    return { place: isComputed ? { ...place, isComputed } : place, depth: found.depth }
  }

  /** Of what was found what is underlined: the key, the text that a name stands for, or the value. */
  #shown(found: Found, path: Path, target: 'key' | 'value'): Pick<Found, 'end' | 'module' | 'start'> {
    if (found.depth < path.length || found.value === undefined) return found
    if (target === 'key') return found.key ? { module: found.module, ...found.key } : found
    const text = this.#textBehind(found.value)
    return text ? { module: text.module, start: text.node.start, end: text.node.end } : found
  }

  /** The text, or another plain value, that a name or a member stands for; undefined for what is no name, or stands for more. */
  #textBehind(named: Sited): Resolved | undefined {
    const { type } = unwrap(named.node)
    if (type !== 'Identifier' && type !== 'MemberExpression') return undefined
    const resolved = this.#resolve(named)
    return resolved && isText(resolved.node) ? resolved : undefined
  }

  /** Whether a value is a name that does not stand for what it is given first. */
  #isChanged(value: Sited | undefined): boolean {
    const root = value && rootOf(value.node)
    return root !== undefined && changedNames(value!.module.program).has(root)
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

  /** The same for a text, which a name that nobody else uses may stand for. */
  ownText(file: string, path: Path): Sited | NoEdit {
    const own = this.own(file, path)
    if ('reason' in own) return own
    if (this.#isChanged(own.value)) return { reason: 'it is not written there as such' }
    const text = this.#textBehind(own.value)
    const reason = text?.shared()
    return reason === undefined ? (text ?? own.value) : { reason }
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
        if (!this.#isChanged({ module, node })) return this.#followName(module, node.name, path, best)
        return { ...best, module, start: node.start, end: node.end, isOpaque: true }
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
    let opaque: Found | undefined
    for (const property of node.properties.toReversed()) {
      if (property.type === 'SpreadElement') {
        const found = this.#followSpread({ module, node: property }, path, best)
        if (found.depth > best.depth) return found
        if (found.isOpaque) opaque ??= found
      } else if (this.#keyOf(module, property) === String(path[0])) {
        return this.#followProperty({ module, node }, property, path, best)
      }
    }
    return opaque ?? best
  }

  #followSpread({ module, node: { argument, start, end } }: Spread, path: Path, best: Found): Found {
    const shared = best.shared ?? isSpread
    const found = this.#follow({ module, node: argument }, path, { ...best, shared })
    if (found.depth > best.depth || found.isOpaque) return found
    const isKnown = this.#resolve({ module, node: argument })?.node.type === 'ObjectExpression'
    return isKnown ? best : { ...best, module, start, end, isOpaque: true }
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
      return found.depth > deepest.depth || (found.isOpaque && isOurs(module, node)) ? found : deepest
    }, best)
  }

  #followMember({ module, node }: Sited<MemberNode>, path: Path, best: Found): Found {
    const key = this.#memberKeyOf(module, node)
    if (key === undefined) return best
    const shared = best.shared ?? sharedAs(module, node)
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
    const shared = best.shared ?? sharedBy(module, name, bound)
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
  #resolve({ module, node: expression }: Sited): Resolved | undefined {
    const node = unwrap(expression)
    if (node.type === 'Identifier') {
      const bound = this.#modules.bindingOf(module, node.name)
      const resolved = bound && this.#entering(bound, () => this.#resolve(bound))
      return resolved && { ...resolved, shared: () => sharedBy(module, node.name, bound) ?? resolved.shared() }
    }
    if (node.type !== 'MemberExpression') return { module, node, shared: () => undefined }
    const key = this.#memberKeyOf(module, node)
    if (key === undefined) return undefined
    const found = this.#follow({ module, node: node.object }, [key], { module, start: 0, end: 0, depth: 1 })
    const resolved = found.depth === 2 && found.value ? this.#resolve(found.value) : undefined
    return resolved && { ...resolved, shared: () => sharedAs(module, node) }
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

/** Why what a name stands for is not to be changed; undefined where it is used nowhere else. */
function sharedBy(module: Module, name: string, bound: Sited | undefined): string | undefined {
  const isPrivate = bound?.module === module && isUsedOnce(module.program, name)
  return isPrivate ? undefined : `it comes from ${name}, which others may use`
}

function sharedAs({ text }: Module, { start, end }: MemberNode): string {
  return `it comes from ${text.slice(start, end)}, which others may use`
}

/** `defineCluster(…)`: its arguments are the definition itself. */
function isOurs({ program }: Module, { callee }: CallNode): boolean {
  return callee.type === 'Identifier' && importOf(program, callee.name)?.from === 'metallb-overlays'
}

function isOneLine({ text }: Module, { start, end }: Expression): boolean {
  return !text.slice(start, end).includes('\n')
}
