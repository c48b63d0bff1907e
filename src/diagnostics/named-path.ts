import type { Path } from './diagnostic.ts'

/**
 * A path by names: a list's entry by its text or its `name`, and as `[]` if it has none, but not by where it stands. The same as long as
 * what it leads to is the same, whatever comes to stand before it.
 */
export function namedPath(value: unknown, path: Path): Path {
  let at = value
  return path.map((step) => {
    const inList = Array.isArray(at)
    at = childOf(at, step)
    return inList ? (nameOf(at) ?? '[]') : step
  })
}

function nameOf(entry: unknown): string | undefined {
  const name = typeof entry === 'object' ? childOf(entry, 'name') : entry
  return typeof name === 'string' ? name : undefined
}

function childOf(value: unknown, key: string | number): unknown {
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  return isThere ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined
}
