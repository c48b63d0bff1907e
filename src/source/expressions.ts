import type { Expression } from 'oxc-parser'

/** Whether what an expression has is all to be seen in it: what is not there is absent. */
export function isLiteral(expression: Expression): boolean {
  const node = unwrap(expression)
  if (node.type === 'ObjectExpression') return node.properties.every(({ type }) => type === 'Property')
  if (node.type === 'ArrayExpression') return node.elements.every((each) => each?.type !== 'SpreadElement')
  if (node.type === 'CallExpression') return node.callee.type === 'Identifier' && ownHelpers.has(node.callee.name)
  return isText(node)
}

/** Whether an expression is a plain text, number or the like, or a text with values put in. */
export function isText({ type }: Expression): boolean {
  return type === 'Literal' || type === 'TemplateLiteral'
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
