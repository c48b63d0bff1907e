import { stringMapOf, valueAt } from '../metallb/config/json.ts'
import type { Model } from '../model/model.ts'

/** An object that stands in YAML beside MetalLB's resources, and what a finding's `object` says for it. */
export type WrittenFact = { readonly index: number; readonly object: unknown; readonly name: string }

/** The objects of a kind in YAML beside the resources: `writtenOfKind(model, 'v1', 'Service')`. */
export function writtenOfKind(
  { resources, writtenFacts }: Model,
  apiVersion: string,
  kind: string,
): readonly WrittenFact[] {
  return writtenFacts.flatMap(({ object }, index) => {
    if (valueAt(object, ['kind']) !== kind || valueAt(object, ['apiVersion']) !== apiVersion) return []
    return [{ index: resources.length + index, object, name: nameOf(object) }]
  })
}

/** The annotations of an object, by their keys. */
export function annotationsOf({ object }: WrittenFact): ReadonlyMap<string, string> {
  return stringMapOf(valueAt(object, ['metadata', 'annotations']))
}

/** `namespace/name`, or the name where there is no more. */
export function nameOf(object: unknown): string {
  return [valueAt(object, ['metadata', 'namespace']), valueAt(object, ['metadata', 'name'])]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('/')
}
