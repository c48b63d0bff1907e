import type { Path } from '../diagnostics/diagnostic.ts'
import { renaming } from '../diagnostics/fix.ts'
import { objectOf, valueAt } from '../metallb/config/json.ts'
import type { Model } from '../model/model.ts'
import { annotationsInValues } from '../model/values-annotations.ts'
import type { Finding } from './rule.ts'
import { oldPrefix, ownPrefix, partsOf } from './service-annotations.ts'
import { annotationsOf, nameOf, writtenOfKind } from './written-facts.ts'

/** Annotations that stand in YAML: those of a Service, or some that Helm values give to one. */
export type Annotated = {
  /** What a finding's `object` says for it. */
  readonly index: number
  /** Of the map. */
  readonly path: Path
  /** Of those that are texts. */
  readonly keys: ReadonlySet<string>
  /** All that the map has. */
  readonly given: readonly string[]
  /** `Service apps/web`, `the values of HelmRelease apps/web`. */
  readonly owner: string
  /** Of Helm values it is not seen what their chart makes of them. */
  readonly isInValues: boolean
  /** Whether another key can be written in place of one. */
  readonly isFixable: boolean
}

/** All annotations that may be those of a Service. */
export function annotatedOf(model: Model): readonly Annotated[] {
  const services = writtenOfKind(model, 'v1', 'Service').map((service) => ({
    index: service.index,
    path: ['metadata', 'annotations'],
    keys: new Set(annotationsOf(service).keys()),
    given: Object.keys(objectOf(valueAt(service.object, ['metadata', 'annotations']))),
    owner: `Service ${service.name}`,
    isInValues: false,
    isFixable: true,
  }))
  return [...services, ...inValues(model)]
}

function inValues({ resources, writtenFacts }: Model): readonly Annotated[] {
  return writtenFacts.flatMap(({ object }, at) =>
    annotationsInValues(object).map(({ path, keys, isInText }) => ({
      index: resources.length + at,
      path,
      keys: new Set(keys),
      given: keys,
      owner: `the values of ${(object as { readonly kind: string }).kind} ${nameOf(object)}`,
      isInValues: true,
      isFixable: !isInText,
    })),
  )
}

/** A finding about one key, with what to write instead where that is not there already. */
export function keyFinding(
  annotated: Annotated,
  key: string,
  wanted: string,
): Pick<Finding, 'fix' | 'object' | 'path'> {
  const { index, path, given, isFixable } = annotated
  const at = [...path, key]
  const isFree = !given.some((each) => each !== key && isSameName(each, wanted))
  return { object: index, path: at, ...(isFixable && isFree && { fix: renaming(at, wanted) }) }
}

/** Whether two keys have one name under MetalLB's prefixes, of which each stands for the other. */
function isSameName(key: string, other: string): boolean {
  const parts = partsOf(key)
  return parts !== undefined && prefixes.has(parts.prefix) && parts.name === partsOf(other)?.name
}

const prefixes: ReadonlySet<string> = new Set([ownPrefix, oldPrefix])
