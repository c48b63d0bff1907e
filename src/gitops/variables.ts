import type { Path } from '../diagnostics/diagnostic.ts'
import { parseYaml } from '../source/yaml-file.ts'
import { textAt } from './object.ts'

/** A text with a variable that has no value, by its place in the object. */
export type Unresolved = { readonly path: Path; readonly text: string; readonly variable: string }

/** A text that was filled in from a Secret, and what became of it. */
export type FromSecret = { readonly path: Path; readonly text: string; readonly value: unknown }

/** An object after substitution. Texts that could not be completed are left as they are. */
export type Substituted = {
  readonly object: unknown
  readonly unresolved: readonly Unresolved[]
  readonly fromSecrets: readonly FromSecret[]
}

/** The variables that have a value, and which of them have it from a Secret. */
export type Variables = { readonly values: ReadonlyMap<string, string>; readonly secret: ReadonlySet<string> }

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
export function substitute(object: unknown, variables: Variables): Substituted {
  const noted: Noted = { unresolved: [], fromSecrets: [] }
  if (!hasVariable(object) || isExempt(object)) return { object, ...noted }
  return { object: filled(object, [], variables, noted), ...noted }
}

type Noted = { readonly unresolved: Unresolved[]; readonly fromSecrets: FromSecret[] }

const exemption = 'kustomize.toolkit.fluxcd.io/substitute'

function isExempt(object: unknown): boolean {
  return ['annotations', 'labels'].some((map) => textAt(object, 'metadata', map, exemption) === 'disabled')
}

function filled(value: unknown, path: Path, variables: Variables, noted: Noted): unknown {
  if (typeof value === 'string') return hasVariable(value) ? filledText(value, path, variables, noted) : value
  if (Array.isArray(value)) return value.map((item, index) => filled(item, [...path, index], variables, noted))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, filled(child, [...path, key], variables, noted)]),
  )
}

function filledText(text: string, path: Path, { values, secret }: Variables, noted: Noted): unknown {
  const names: string[] = []
  const missing: string[] = []
  const result = text.replace(bareVariable, '${$1}').replaceAll(/\$?\$\{([^{}]*)\}/gu, (whole, inside: string) => {
    if (whole.startsWith('$$')) return whole.slice(1)
    const name = /^\w+/u.exec(inside)?.[0] ?? inside
    const value = valueOf(inside, values)
    ;(value === undefined ? missing : names).push(name)
    return value ?? whole
  })
  const [variable] = missing
  if (variable !== undefined) {
    noted.unresolved.push({ path, text, variable })
    return text
  }
  const value = isVariable.test(text) ? meaningOf(result) : retyped(result)
  if (names.some((name) => secret.has(name))) noted.fromSecrets.push({ path, text, value })
  return value
}

function valueOf(inside: string, values: ReadonlyMap<string, string>): string | undefined {
  const [, name, operator, fallback] = /^([A-Za-z_]\w*)(:?[-=])?(.*)$/su.exec(inside) ?? []
  if (name === undefined || (operator === undefined && fallback !== '')) return undefined
  const value = values.get(name)
  const isMissing = value === undefined || (value === '' && operator?.startsWith(':') === true)
  return isMissing ? (operator === undefined ? undefined : fallback) : value
}

const isVariable = /^\$\{[^{}]*\}$/u

/** What a text means where it stands alone in YAML, behind a key or a dash; itself where it would be no YAML there. */
function meaningOf(text: string): unknown {
  const isFlow = /^[{[]/u.test(text) && !text.includes('\n')
  return isFlow || isOneScalar(text) ? parsed(text) : text
}

/** A text that is made of several pieces means a number or the like, or itself. */
function retyped(text: string): unknown {
  const value = isOneScalar(text) ? parsed(text) : text
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : text
}

function isOneScalar(text: string): boolean {
  return !/[\n#]|: |^- /u.test(text)
}

function parsed(text: string): unknown {
  const { documents, faults } = parseYaml('', text)
  return faults.length > 0 ? text : (documents[0]?.value ?? null)
}
