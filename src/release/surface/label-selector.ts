import type { Span } from '../by-release.ts'
import { list, object, string, stringMap, strings, type Field, type MergeMark } from './field.ts'

const atomicMap: readonly MergeMark[] = [{ key: 'x-kubernetes-map-type', value: 'atomic', since: 'v0.13.8' }]
const atomicList: readonly MergeMark[] = [{ key: 'x-kubernetes-list-type', value: 'atomic', since: 'v0.14.6' }]

/** Marks of an object that is replaced as a whole when two appliers write it. */
export const replacedAsWhole: readonly MergeMark[] = atomicMap

/** A list of Kubernetes label selectors; an object is chosen where any one of them matches. */
export function labelSelectors(facts: Span & { readonly doc: string }): Field {
  return list(labelSelector, facts)
}

const requirement = object(
  {
    key: string({ doc: 'The label that is looked at.', required: true }),
    operator: string({
      doc: 'How the label is compared: In and NotIn need values, Exists and DoesNotExist must have none.',
      required: true,
      known: ['In', 'NotIn', 'Exists', 'DoesNotExist'],
    }),
    values: strings({
      doc: 'The values to compare with, written literally: there are no wildcards.',
      marks: atomicList,
    }),
  },
  { name: 'LabelSelectorRequirement', doc: 'One condition on one label.' },
)

const labelSelector = object(
  {
    matchLabels: stringMap({ doc: 'Labels that must all be there with exactly these values.' }),
    matchExpressions: list(requirement, {
      doc: 'Conditions that must all hold, beside matchLabels.',
      marks: atomicList,
    }),
  },
  {
    name: 'LabelSelector',
    doc: 'Chooses objects by their labels. All conditions must hold; an empty selector chooses everything.',
    marks: atomicMap,
  },
)
