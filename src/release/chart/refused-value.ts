import type { Takes } from './chart-key.ts'

/** Why a schema that takes one kind of value refuses another one, and what to write; undefined where it takes it, or where null leaves the default away. */
export function refusalOf(value: unknown, takes: Takes): { readonly wrong: string; readonly help: string } | undefined {
  if (takes === 'any' || value === null || value === undefined) return undefined
  if (typeof takes === 'object') {
    if (typeof value === 'string' && takes.includes(value)) return undefined
    return { wrong: `${shown(value)} is none of ${takes.join(', ')}`, help: `write one of them` }
  }
  if (isTaken[takes](value)) return undefined
  return { wrong: `${shown(value)} is ${wanted[takes]}`, help: helpFor(value, takes) }
}

type Kind = Exclude<Takes, 'any' | readonly string[]>

const isTaken: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => typeof value === 'number' && Number.isInteger(value),
  list: (value) => Array.isArray(value),
  map: isMap,
  objects: (value) => Array.isArray(value) && value.every(isMap),
  text: (value) => typeof value === 'string',
}

const wanted: Readonly<Record<Kind, string>> = {
  boolean: 'neither true nor false',
  integer: 'no whole number',
  list: 'no list',
  map: 'no map',
  objects: 'no list of maps',
  text: 'no text',
}

function helpFor(value: unknown, takes: Kind): string {
  if (takes === 'text' && typeof value !== 'object') return `write it in quotes: '${String(value)}'`
  if (takes === 'boolean' && (value === 'true' || value === 'false')) return `write it without quotes: ${value}`
  if (takes === 'integer' && typeof value === 'string' && /^\d+$/u.test(value))
    return `write it without quotes: ${value}`
  return `write ${instead[takes]}`
}

const instead: Readonly<Record<Kind, string>> = {
  boolean: 'true or false',
  integer: 'a whole number',
  list: 'a list',
  map: 'keys and values',
  objects: 'a list of maps, like [{ name: … }]',
  text: 'a text',
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 40 ? (Array.isArray(value) ? 'this list' : 'this') : text
}
