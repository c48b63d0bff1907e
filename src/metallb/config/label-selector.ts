import type { Path } from '../../diagnostics/diagnostic.ts'
import { listOf, objectOf, stringMapOf, textOf, textsOf } from './json.ts'
import { isLabelKey, isLabelValue } from './label-syntax.ts'

type Requirement = { readonly key: string; readonly operator: string; readonly values: readonly string[] }

/** A Kubernetes label selector: all requirements hold. `text` is equal for selectors that MetalLB takes as equal. */
export type LabelSelector = { readonly requirements: readonly Requirement[]; readonly text: string }

export type Labels = ReadonlyMap<string, string>

/** What metav1.LabelSelectorAsSelector makes of a selector; without any requirement it matches everything. */
export function selectorOf(value: unknown): LabelSelector {
  const { matchLabels, matchExpressions } = objectOf(value)
  const equalities = Array.from(stringMapOf(matchLabels), ([key, is]) => ({ key, operator: '=', values: [is] }))
  const requirements = [...equalities, ...listOf(matchExpressions).map(requirementOf)].toSorted(byKey)
  return { requirements, text: requirements.map(textOfRequirement).join(',') }
}

export function selectorsOf(value: unknown): readonly LabelSelector[] {
  return listOf(value).map(selectorOf)
}

/** Whether one of the selectors matches. None matches nothing. */
export function matchesAny(selectors: readonly LabelSelector[], labels: Labels): boolean {
  return selectors.some(({ requirements }) => requirements.every((each) => isMet(each, labels)))
}

/** Why Kubernetes cannot read the selector: a message and where, for each thing that is wrong. */
export function selectorFaults(value: unknown): readonly { path: Path; message: string }[] {
  const { matchLabels, matchExpressions } = objectOf(value)
  const equalities = Array.from(stringMapOf(matchLabels), ([key, is]) => ({
    path: ['matchLabels', key],
    message: keyFault(key) ?? valueFault(is),
  }))
  const expressions = listOf(matchExpressions).map((each, index) => ({
    path: ['matchExpressions', index],
    message: requirementFault(requirementOf(each)),
  }))
  return [...equalities, ...expressions].flatMap(({ path, message }) => (message ? [{ path, message }] : []))
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

function requirementFault({ key, operator, values }: Requirement): string | undefined {
  const wantsValues = operator === 'In' || operator === 'NotIn'
  if (!wantsValues && operator !== 'Exists' && operator !== 'DoesNotExist') return `"${operator}" is no label operator`
  if (wantsValues && values.length === 0) return `${operator} has no values`
  if (!wantsValues && values.length > 0) return `${operator} takes no values`
  return keyFault(key) ?? values.map(valueFault).find((message) => message !== undefined)
}

function keyFault(key: string): string | undefined {
  return isLabelKey(key) ? undefined : `"${key}" is no label key`
}

function valueFault(value: string): string | undefined {
  return isLabelValue(value) ? undefined : `"${value}" is no label value`
}
