import type { Path } from '../../diagnostics/diagnostic.ts'
import { listOf, objectOf, stringMapOf, textOf, textsOf } from './json.ts'
import { isLabelKey, isLabelValue } from './label-syntax.ts'

type Requirement = { readonly key: string; readonly operator: string; readonly values: readonly string[] }

/** A Kubernetes label selector: all requirements hold. `text` is equal for selectors that MetalLB takes as equal. */
export type LabelSelector = { readonly requirements: readonly Requirement[]; readonly text: string }

/** Labels of an object, by key. */
export type Labels = ReadonlyMap<string, string>

/** What metav1.LabelSelectorAsSelector makes of a selector; without any requirement it matches everything. */
export function selectorOf(value: unknown): LabelSelector {
  const { matchLabels, matchExpressions } = objectOf(value)
  const equalities = Array.from(stringMapOf(matchLabels), ([key, is]) => ({ key, operator: '=', values: [is] }))
  const requirements = [...equalities, ...listOf(matchExpressions).map(requirementOf)].toSorted(byKey)
  return { requirements, text: requirements.map(textOfRequirement).join(',') }
}

/** The selectors of a list; none for anything else. */
export function selectorsOf(value: unknown): readonly LabelSelector[] {
  return listOf(value).map(selectorOf)
}

/** Whether one of the selectors matches. None matches nothing. */
export function matchesAny(selectors: readonly LabelSelector[], labels: Labels): boolean {
  return selectors.some(({ requirements }) => requirements.every((each) => isMet(each, labels)))
}

/** What Kubernetes cannot read of a selector, and where in it. */
export type SelectorFault = LabelFault & { readonly path: Path }

type LabelFault = { readonly message: string; readonly help: string }

/** Everything that Kubernetes cannot read of the selector. */
export function selectorFaults(value: unknown): readonly SelectorFault[] {
  const { matchLabels, matchExpressions } = objectOf(value)
  const equalities = Array.from(stringMapOf(matchLabels), ([key, is]) => ({
    path: ['matchLabels', key],
    fault: keyFault(key) ?? valueFault(is),
  }))
  const expressions = listOf(matchExpressions).map((each, index) => ({
    path: ['matchExpressions', index],
    fault: requirementFault(requirementOf(each)),
  }))
  return [...equalities, ...expressions].flatMap(({ path, fault }) => (fault ? [{ path, ...fault }] : []))
}

/** One of matchExpressions as it is written. */
export function requirementOf(value: unknown): Requirement {
  const { key, operator, values } = objectOf(value)
  return { key: textOf(key), operator: textOf(operator), values: textsOf(values) }
}

function byKey(a: Requirement, b: Requirement): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

function textOfRequirement({ key, operator, values }: Requirement): string {
  return `${key} ${operator} ${[...new Set(values)].toSorted().join('|')}`
}

function isMet({ key, operator, values }: Requirement, labels: Labels): boolean {
  const value = labels.get(key)
  if (operator === 'In' || operator === '=') return value !== undefined && values.includes(value)
  if (operator === 'NotIn') return value === undefined || !values.includes(value)
  return operator === 'Exists' ? value !== undefined : value === undefined
}

function requirementFault({ key, operator, values }: Requirement): LabelFault | undefined {
  const wantsValues = operator === 'In' || operator === 'NotIn'
  if (!wantsValues && operator !== 'Exists' && operator !== 'DoesNotExist') {
    return { message: `"${operator}" is no label operator`, help: 'write In, NotIn, Exists or DoesNotExist' }
  }
  if (wantsValues && values.length === 0) return { message: `${operator} has no values`, help: 'write values: […]' }
  if (!wantsValues && values.length > 0) return { message: `${operator} takes no values`, help: 'remove the values' }
  return keyFault(key) ?? values.map(valueFault).find((fault) => fault !== undefined)
}

function keyFault(key: string): LabelFault | undefined {
  return isLabelKey(key) ? undefined : { message: `"${key}" is no label key`, help: syntaxHelp }
}

function valueFault(value: string): LabelFault | undefined {
  if (isLabelValue(value)) return undefined
  if (!value.includes('*')) return { message: `"${value}" is no label value`, help: syntaxHelp }
  return {
    message: `"${value}" is no label value; labels are compared literally, there is no wildcard`,
    help: 'delete the selector to mean all, or name each: matchExpressions with operator In and the values',
  }
}

const syntaxHelp =
  'label keys and values are at most 63 letters, digits, "-", "_" or ".", and start and end with a letter or digit'
