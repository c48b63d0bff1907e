import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync, visitorKeys } from 'oxc-parser'

/** A name of a finding, as the code says it. `ours`: neither the API server's, nor MetalLB's, nor a rule's. */
export type NameInCode = {
  readonly name: string
  readonly source: 'api-server' | 'lint' | 'metallb' | 'ours'
  readonly file: string
}

type Tree = Readonly<Record<string, unknown>> & { readonly type: string }

const src = path.resolve(import.meta.dirname, '../../src')
const folders = [
  'metallb',
  'lint',
  'define',
  'model',
  'compile',
  'gitops',
  'io',
  'cli',
  'emit',
  'source',
  'yaml-definition',
]

/**
 * Every name of a finding in the code: the `name` of an object that also says a `message` or a `source`, and what is
 * handed to a parameter `name` of a function that makes findings.
 */
export function namesInCode(): readonly NameInCode[] {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: src })).toSorted()
  const trees = files.map((file) => [file, treeOf(file)] as const)
  const makers = new Map(trees.flatMap(([, tree]) => makersIn(tree)))
  return trees.flatMap(([file, tree]) =>
    nodesIn(tree)
      .flatMap((node) => [...namesOfObject(node, file), ...namesOfCall(node, makers), ...namesOfVariable(node)])
      .map((name) => ({ name, source: sourceOf(file), file })),
  )
}

function sourceOf(file: string): NameInCode['source'] {
  if (file.startsWith('metallb/api-server/')) return 'api-server'
  if (file.startsWith('metallb/')) return 'metallb'
  return file.startsWith('lint/') ? 'lint' : 'ours'
}

function treeOf(file: string): Tree {
  return parseSync(file, readFileSync(path.join(src, file), 'utf8')).program as unknown as Tree
}

function nodesIn(tree: Tree): readonly Tree[] {
  return [tree, ...childrenOf(tree).flatMap(nodesIn)]
}

function childrenOf(node: Tree): readonly Tree[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => [node[key]].flat()).filter((each) => isTree(each))
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** `{ name: 'unknown-kind', source: … }`, or the head of a rule. */
function namesOfObject(node: Tree, file: string): readonly string[] {
  if (node.type !== 'ObjectExpression') return []
  const properties = new Map(
    (node['properties'] as readonly Tree[]).map((each) => [(each['key'] as Tree | undefined)?.['name'], each['value']]),
  )
  const isFinding = properties.has('message') || properties.has('source')
  const isRule = file.startsWith('lint/rules/') && properties.has('check')
  return isFinding || isRule ? textsIn(properties.get('name')) : []
}

/** Functions with a parameter `name` that make a finding, by their own name: which parameter it is. */
function makersIn(tree: Tree): readonly (readonly [string, number])[] {
  return nodesIn(tree)
    .filter(({ type }) => type === 'FunctionDeclaration')
    .flatMap((node): readonly (readonly [string, number])[] => {
      const parameters = (node['params'] as readonly Tree[]).map((each) => (isTree(each['left']) ? each['left'] : each))
      const index = parameters.findIndex((each) => each['name'] === 'name')
      const result = JSON.stringify(node['returnType'] ?? null)
      const isMaker = /"name":"(?:Diagnostic|Located|PlacedFinding)"/u.test(result)
      return index >= 0 && isMaker ? [[String((node['id'] as Tree)['name']), index]] : []
    })
}

function namesOfCall(node: Tree, makers: ReadonlyMap<string, number>): readonly string[] {
  if (node.type !== 'CallExpression') return []
  const index = makers.get(String((node['callee'] as Tree)['name']))
  return index === undefined ? [] : textsIn((node['arguments'] as readonly Tree[])[index])
}

/** `const name = 'aggregation-length-exceeds-prefix'`, and the default of a parameter `name`. */
function namesOfVariable(node: Tree): readonly string[] {
  if (node.type === 'VariableDeclarator' && (node['id'] as Tree)['name'] === 'name') return textsOf(node['init'])
  if (node.type === 'AssignmentPattern' && (node['left'] as Tree)['name'] === 'name') return textsOf(node['right'])
  return []
}

/** A text, or the two of a choice. */
function textsIn(node: unknown): readonly string[] {
  if (!isTree(node)) return []
  if (node.type === 'ConditionalExpression') return [...textsIn(node['consequent']), ...textsIn(node['alternate'])]
  return textsOf(node)
}

function textsOf(node: unknown): readonly string[] {
  return isTree(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? [node['value']] : []
}
