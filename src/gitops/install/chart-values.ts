import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../source/place.ts'
import { parseYaml } from '../../source/yaml-file.ts'
import type { YamlDocument } from '../../source/yaml-file.ts'
import { placeInYaml } from '../../source/yaml-places.ts'
import type { Manifest } from '../manifest.ts'
import { valueAt } from '../object.ts'
import type { ChartValues, Told, ValuesFile, ValuesLayer } from './install.ts'

/** Values, a file that holds them, or what holds them and cannot be read; undefined: there are none. */
export type LayerOrUnread = ValuesFile | ValuesLayer | { readonly unread: Told<string> } | undefined

/** The layers in their order, and apart from them what cannot be read. */
export function joined(parts: readonly LayerOrUnread[]): ChartValues {
  return {
    layers: parts.flatMap((each) => (each === undefined || 'unread' in each ? [] : [each])),
    unread: parts.flatMap((each) => (each !== undefined && 'unread' in each ? [each.unread] : [])),
  }
}

/** The values at a path of an object, as a map or as YAML. */
export function layerAt(manifest: Manifest, at: Path): LayerOrUnread {
  return layerOf(valueAt(manifest.object, ...at), (path, target) => manifest.placeOf([...at, ...path], target))
}

/** The values at a path of a document. */
export function layerIn(document: YamlDocument, at: Path): LayerOrUnread {
  return layerOf(valueAt(document.value, ...at), (path, target) => placeInYaml(document, [...at, ...path], target))
}

function layerOf(value: unknown, placeOf: ValuesLayer['placeOf']): LayerOrUnread {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') return { value, placeOf }
  const { documents, faults } = parseYaml('', value)
  if (faults.length > 0 || documents.length > 1 || /\{\{/u.test(value)) {
    return { unread: { value: 'a text of values that is a template, or no YAML', place: placeOf([]) } }
  }
  return documents[0] && { value: documents[0].value, placeOf }
}

/** A value as `--set` writes it: `speaker.frr.enabled` -> `true`. */
type Pair = { readonly name: string; readonly value: unknown; readonly isText: boolean; readonly place: Place }

/** Pairs as Helm's `--set` reads them. Entries of lists are left out. */
export function layerOfPairs(pairs: readonly Pair[]): ValuesLayer | undefined {
  const entries = pairs
    .filter(({ name }) => name !== '' && !name.includes('['))
    .map((pair) => ({ ...pair, path: pair.name.split(/(?<!\\)\./u).map((part) => part.replaceAll('\\.', '.')) }))
  const [first] = entries
  if (first === undefined) return undefined
  return {
    value: entries.map(({ path, value, isText }) => nested(path, isText ? value : typed(value))).reduce(merged),
    placeOf: (path) =>
      (entries.find((each) => isWithin(path, each.path)) ?? entries.find((each) => isWithin(each.path, path)) ?? first)
        .place,
  }
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((key, depth) => path[depth] === key)
}

/** As Helm reads the text of a pair. */
function typed(value: unknown): unknown {
  if (value === 'true' || value === 'false') return value === 'true'
  if (value === 'null') return null
  return typeof value === 'string' && /^(?:0|-?[1-9]\d*)$/u.test(value) ? Number(value) : value
}

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)
}

/** All layers that can be read as one; undefined where there is none. */
export function mergedValues(layers: ChartValues['layers']): unknown {
  const values = layers.flatMap((layer) => ('value' in layer ? [layer.value] : []))
  return values.length === 0 ? undefined : values.reduce(merged)
}

function merged(under: unknown, over: unknown): unknown {
  if (!isMap(under) || !isMap(over)) return over
  const keys = [...new Set([...Object.keys(under), ...Object.keys(over)])]
  return Object.fromEntries(
    keys.map((key) => [key, key in over ? (key in under ? merged(under[key], over[key]) : over[key]) : under[key]]),
  )
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a chart of this name is of somebody else's making, and has other values. */
export function isOfOthers(...sources: readonly (string | undefined)[]): boolean {
  return sources.some((source) => source?.includes('bitnami') === true)
}
