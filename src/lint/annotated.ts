import type { Path } from '../diagnostics/diagnostic.ts'
import { renaming } from '../diagnostics/fix.ts'
import type { Model } from '../model/model.ts'
import { annotationsInValues } from '../model/values-annotations.ts'
import type { Finding } from './rule.ts'
import { annotationsOf, nameOf, writtenOfKind } from './written-facts.ts'

/** Annotations that stand in YAML: those of a Service, or some that Helm values give to one. */
export type Annotated = {
  /** What a finding's `object` says for it. */
  readonly index: number
  /** Of the map. */
  readonly path: Path
  readonly keys: ReadonlySet<string>
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
  const { index, path, keys, isFixable } = annotated
  const at = [...path, key]
  return { object: index, path: at, ...(isFixable && !keys.has(wanted) && { fix: renaming(at, wanted) }) }
}
