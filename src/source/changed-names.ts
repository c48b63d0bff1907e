import { Visitor } from 'oxc-parser'
import type { Node, Program } from 'oxc-parser'

/**
 * The names in a module that come to stand for something else than what they are given first: they, or something in them,
 * are assigned to, or put in another order in place.
 */
export function changedNames(program: Program): ReadonlySet<string> {
  const known = remembered.get(program) ?? findChanged(program)
  remembered.set(program, known)
  return known
}

const remembered = new WeakMap<Program, ReadonlySet<string>>()

function findChanged(program: Program): ReadonlySet<string> {
  const changed = new Set<string>()
  const add = (node: Node | undefined): void => {
    const name = node && rootOf(node)
    if (name !== undefined) changed.add(name)
  }
  new Visitor({
    AssignmentExpression: ({ left }) => add(left),
    UpdateExpression: ({ argument }) => add(argument),
    UnaryExpression: ({ operator, argument }) => void (operator === 'delete' && add(argument)),
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      if (rootOf(callee.object) === 'Object') void (objectChangers.has(callee.property.name) && add(first))
      else if (changers.has(callee.property.name)) add(callee.object)
    },
  }).visit(program)
  return changed
}

/** What moves or replaces entries of a list; `push` leaves those that are there. */
const changers: ReadonlySet<string> = new Set(['copyWithin', 'fill', 'reverse', 'shift', 'sort', 'splice', 'unshift'])

const objectChangers: ReadonlySet<string> = new Set(['assign', 'defineProperties', 'defineProperty'])

/** The name that a chain of members begins with: `pools` of `pools.lan!.addresses[0]`. */
export function rootOf(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name
    case 'MemberExpression':
      return rootOf(node.object)
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return rootOf(node.expression)
    default:
      return undefined
  }
}
