import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import { removal } from '../../diagnostics/fix.ts'
import { fault, related } from './fault.ts'
import { listOf, objectOf, stringMapOf, valueAt } from './json.ts'
import { requirementOf, selectorFaults } from './label-selector.ts'
import type { Resource } from './resource.ts'

/** Everything MetalLB refuses in a list of label selectors: what is unreadable and what is there twice. */
export function selectorListFaults(resource: Resource, path: Path): readonly Diagnostic[] {
  return [...unreadableSelectorFaults(resource, path), ...duplicateSelectorFaults(resource, path)]
}

/** Selectors that metav1.LabelSelectorAsSelector cannot read. */
export function unreadableSelectorFaults(resource: Resource, path: Path): readonly Diagnostic[] {
  const selectors = listOf(valueAt(resource.object, path))
  return selectors.flatMap((selector, index) =>
    selectorFaults(selector).map(({ path: within, message, help }) => {
      const at = [...path, index, ...within]
      const fix = path.at(-1) === 'nodeSelectors' ? everyNode(selectors, path, at) : undefined
      return fault('invalid-selector', resource, at, message, { help, fix })
    }),
  )
}

/**
 * `kubernetes.io/hostname: "*"` means every node, which is what no selector means. Of several selectors it is not certain
 * what the others are for.
 */
function everyNode(selectors: readonly unknown[], path: Path, at: Path): Fix | undefined {
  const [only, ...more] = selectors
  const { matchLabels, ...rest } = objectOf(only)
  const labels = stringMapOf(matchLabels)
  if (more.length > 0 || at.at(-1) !== hostname || labels.get(hostname) !== '*') return undefined
  return removal(labels.size === 1 && Object.keys(rest).length === 0 ? path : at)
}

const hostname = 'kubernetes.io/hostname'

/** Selectors, expressions and values that are there twice: config.validateLabelSelectorDuplicate. */
export function duplicateSelectorFaults(resource: Resource, path: Path): readonly Diagnostic[] {
  const selectors = listOf(valueAt(resource.object, path))
  const within = selectors.flatMap((selector, index) => duplicatesWithin(resource, selector, [...path, index]))
  return [...within, ...repeated(resource, path, selectors.map(textOfSelector), 'selector')]
}

function duplicatesWithin(resource: Resource, selector: unknown, path: Path): readonly Diagnostic[] {
  const expressions = listOf(objectOf(selector)['matchExpressions'])
  const at = [...path, 'matchExpressions']
  const values = expressions.flatMap((each, index) =>
    repeated(resource, [...at, index, 'values'], requirementOf(each).values, 'value'),
  )
  return [...values, ...repeated(resource, at, expressions.map(textOfExpression), 'expression')]
}

function repeated(resource: Resource, path: Path, texts: readonly string[], what: string): readonly Diagnostic[] {
  const first = new Map<string, number>()
  return texts.flatMap((text, index) => {
    const earlier = first.get(text)
    if (earlier === undefined) {
      first.set(text, index)
      return []
    }
    const message = what === 'value' ? `value "${text}" is there twice` : `the same ${what} is there twice`
    const places = [related(resource, [...path, earlier], 'the same')]
    return [fault('duplicate-selector', resource, [...path, index], message, { help: `remove one`, related: places })]
  })
}

/** As Go prints it: two selectors are the same to MetalLB where these are. */
function textOfSelector(selector: unknown): string {
  const { matchLabels, matchExpressions } = objectOf(selector)
  const labels = Array.from(stringMapOf(matchLabels), ([key, value]) => `${key}: ${value},`)
  return `${labels.toSorted().join('')} ${listOf(matchExpressions).map(textOfExpression).join('')}`
}

function textOfExpression(expression: unknown): string {
  const { key, operator, values } = requirementOf(expression)
  return `{${key},${operator},[${values.toSorted().join(' ')}]}`
}
