import type { Path } from '../diagnostics/diagnostic.ts'
import { parseYaml } from '../source/yaml-file.ts'
import { textAt } from './object.ts'

/** A text with a variable that has no value, by its place in the object. */
export type Unresolved = { readonly path: Path; readonly text: string; readonly variable: string }

/** An object after substitution. Texts that could not be completed are left as they are. */
export type Substituted = { readonly object: unknown; readonly unresolved: readonly Unresolved[] }

/** Whether Flux would find a variable somewhere in a value. */
export function hasVariable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('${') || bareVariable.test(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasVariable)
}

/** What `envsubst` of a shell would fill in; Flux leaves it, and nothing of MetalLB's begins with a dollar sign. */
const bareVariable = /^\$([A-Z_][A-Z0-9_]*)$/u

/**
 * Fills in `${NAME}`, `${NAME:=default}` and `${NAME:-default}` as Flux does after building: on the YAML, so that a text
 * may become a number. What Flux would fill with nothing stays unresolved: it is more likely that the value is elsewhere.
 */
export function substitute(object: unknown, values: ReadonlyMap<string, string>): Substituted {
  if (!hasVariable(object) || isExempt(object)) return { object, unresolved: [] }
  const unresolved: Unresolved[] = []
  return { object: filled(object, [], values, unresolved), unresolved }
}

const exemption = 'kustomize.toolkit.fluxcd.io/substitute'

function isExempt(object: unknown): boolean {
  return ['annotations', 'labels'].some((map) => textAt(object, 'metadata', map, exemption) === 'disabled')
}

function filled(value: unknown, path: Path, values: ReadonlyMap<string, string>, unresolved: Unresolved[]): unknown {
  if (typeof value === 'string') return hasVariable(value) ? filledText(value, path, values, unresolved) : value
  if (Array.isArray(value)) return value.map((item, index) => filled(item, [...path, index], values, unresolved))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, filled(child, [...path, key], values, unresolved)]),
  )
}

function filledText(text: string, path: Path, values: ReadonlyMap<string, string>, unresolved: Unresolved[]): unknown {
  const missing: string[] = []
  const result = text.replace(bareVariable, '${$1}').replaceAll(/\$?\$\{([^{}]*)\}/gu, (whole, inside: string) => {
    if (whole.startsWith('$$')) return whole.slice(1)
    const value = valueOf(inside, values)
    if (value === undefined) missing.push(inside)
    return value ?? whole
  })
  const [variable] = missing
  if (variable === undefined) return retyped(result)
  unresolved.push({ path, text, variable: /^\w+/u.exec(variable)?.[0] ?? variable })
  return text
}

function valueOf(inside: string, values: ReadonlyMap<string, string>): string | undefined {
  const [, name, operator, fallback] = /^([A-Za-z_]\w*)(:?[-=])?(.*)$/su.exec(inside) ?? []
  if (name === undefined || (operator === undefined && fallback !== '')) return undefined
  const value = values.get(name)
  const isMissing = value === undefined || (value === '' && operator?.startsWith(':') === true)
  return isMissing ? (operator === undefined ? undefined : fallback) : value
}

/** What the text means where it stands in YAML without quotes. */
function retyped(text: string): unknown {
  if (/[\n#]|: /u.test(text)) return text
  const value = parseYaml('', text).documents[0]?.value
  return typeof value === 'number' || typeof value === 'boolean' ? value : text
}
