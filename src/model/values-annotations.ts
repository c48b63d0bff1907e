import type { Path } from '../diagnostics/diagnostic.ts'
import { isObject } from '../release/json-object.ts'
import { parseYaml } from '../source/yaml-file.ts'

/** Annotations that Helm values of some chart hold, which mostly become those of a Service. */
export type ValuesAnnotations = {
  /** Into the object; where the values are a text, on into that. */
  readonly path: Path
  readonly keys: readonly string[]
  readonly isInText: boolean
}

/** The maps named `annotations`, `serviceAnnotations` and the like in the Helm values that an object of Flux, Argo CD or k3s holds. */
export function annotationsInValues(object: unknown): readonly ValuesAnnotations[] {
  if (!isObject(object)) return []
  return valuesPathsOf(object).flatMap((path) => {
    const written = valueAt(object, path)
    const isInText = typeof written === 'string'
    const values = isInText ? parsed(written) : written
    return mapsIn(values, path).map(({ map, path: at }) => ({ path: at, keys: Object.keys(map), isInText }))
  })
}

/** Whether values hold an annotation with a prefix of MetalLB's. */
export function hasMetallbAnnotation(object: unknown): boolean {
  return annotationsInValues(object).some(({ keys }) =>
    keys.some((key) => /^metallb\.(?:io|universe\.tf)\//u.test(key)),
  )
}

function valuesPathsOf({ kind, spec }: Readonly<Record<string, unknown>>): readonly Path[] {
  switch (kind) {
    case 'HelmRelease':
      return [['spec', 'values']]
    case 'HelmChart':
    case 'HelmChartConfig':
      return [['spec', 'valuesContent']]
    case 'Application':
      return argoPaths(spec, ['spec'])
    case 'ApplicationSet':
      return argoPaths(valueAt(spec, ['template', 'spec']), ['spec', 'template', 'spec'])
    default:
      return []
  }
}

/** Beside `valuesObject` Argo CD does not read `values`. */
function argoPaths(spec: unknown, at: Path): readonly Path[] {
  const sources = valueAt(spec, ['sources'])
  const paths = [['source'], ...(Array.isArray(sources) ? sources.map((_, index) => ['sources', index]) : [])]
  return paths.map((path) => {
    const isObjectGiven = (valueAt(spec, [...path, 'helm', 'valuesObject']) ?? undefined) !== undefined
    return [...at, ...path, 'helm', isObjectGiven ? 'valuesObject' : 'values']
  })
}

/** Nothing for a template, or for what is no YAML. */
function parsed(text: string): unknown {
  if (!/metallb/u.test(text) || /\{\{/u.test(text)) return undefined
  const { documents, faults } = parseYaml('', text)
  return faults.length === 0 && documents.length === 1 ? documents[0]?.value : undefined
}

function mapsIn(value: unknown, path: Path): readonly { readonly map: object; readonly path: Path }[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, inner]: [string | number, unknown]) => {
    const at = [...path, key]
    return /annotations$/iu.test(String(key)) && isObject(inner) ? [{ map: inner, path: at }] : mapsIn(inner, at)
  })
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  )
}
