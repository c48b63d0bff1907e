import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts'

/**
 * What is in a definition although JSON has no word for it: functions, symbols, big integers, getters, instances of
 * classes, values within themselves. Nothing of it is run. What is given as undefined is not there. Or that it is too much:
 * what stands in several places counts in each.
 */
export function notPlain(definition: unknown): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  const within = new Set<object>()
  const sizes = new Map<object, number>()
  visit(definition, [])
  return faults.length > 0 ? faults : tooMuch(definition, sizes)

  function visit(value: unknown, path: Path): void {
    const reason = within.has(value as object) ? 'within itself' : strangeness(value)
    if (reason === undefined && path.length > mostDeep) faults.push(faultOf(path, 'nested too deeply'))
    else if (reason !== undefined) faults.push(faultOf(path, reason))
    else if (typeof value === 'object' && value !== null && !sizes.has(value)) {
      within.add(value)
      const own = ownProperties(value)
      for (const [key, { value: child }] of own) visit(child, [...path, stepOf(key, value)])
      within.delete(value)
      sizes.set(
        value,
        own.reduce((sum, [key, { value: child }]) => sum + key.length + sizeOf(child, sizes), 1),
      )
    }
  }
}

/** No field of MetalLB is a third as deep. */
const mostDeep = 64

/** Characters of names and texts, and other values: more than what MetalLB reads, all resources together, can have. */
const mostLarge = 20_000_000

/** Where a definition says more than can be worked on. Few lines of a program double a value many times. */
function tooMuch(definition: unknown, sizes: ReadonlyMap<object, number>): readonly Diagnostic[] {
  if (sizeOf(definition, sizes) <= mostLarge) return []
  const own = typeof definition === 'object' && definition !== null ? ownProperties(definition) : []
  const large = own.find(([, { value }]) => sizeOf(value, sizes) > mostLarge)
  return [faultOf(large ? [large[0]] : [], `longer than ${mostLarge / 1e6} million characters`)]
}

/** At least one, so that what holds nothing counts too. */
function sizeOf(value: unknown, sizes: ReadonlyMap<object, number>): number {
  if (typeof value === 'string') return 1 + value.length
  return typeof value === 'object' && value !== null ? (sizes.get(value) ?? 1) : 1
}

function faultOf(path: Path, reason: string): Diagnostic {
  const what = path.length === 0 ? 'the definition' : `"${String(path.at(-1))}"`
  return {
    name: 'invalid-definition',
    source: 'lint',
    severity: 'error',
    message: `${what} is ${reason}`,
    help: 'write strings, numbers, booleans, lists and plain objects',
    path,
  }
}

function strangeness(value: unknown): string | undefined {
  if (['bigint', 'symbol', 'function'].includes(typeof value)) return `a ${typeof value}`
  if (typeof value !== 'object' || value === null) return undefined
  const depth = Array.isArray(value) ? 2 : 1
  if (chainOf(value) > depth) return 'an instance of a class'
  const own = ownProperties(value)
  if (own.some(([, { get, set }]) => get !== undefined || set !== undefined)) return 'an object with a getter'
  const isList = Array.isArray(value)
  return isList && own.some(([key]) => !/^\d+$/.test(key)) ? 'a list with properties of its own' : undefined
}

/** How many prototypes there are: by count, because a definition may come from another realm. */
function chainOf(value: object): number {
  let count = 0
  for (let at: unknown = Object.getPrototypeOf(value); at !== null; at = Object.getPrototypeOf(at)) count++
  return count
}

function ownProperties(value: object): readonly (readonly [string, PropertyDescriptor])[] {
  const own = Object.entries(Object.getOwnPropertyDescriptors(value))
  return Array.isArray(value) ? own.filter(([key]) => key !== 'length') : own
}

function stepOf(key: string, parent: object): string | number {
  return Array.isArray(parent) ? Number(key) : key
}
