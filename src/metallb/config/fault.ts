import type { Diagnostic, Path, Related } from '../../diagnostics/diagnostic.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import { valueAt } from './json.ts'
import type { Resource } from './resource.ts'

type More = {
  readonly help?: string | undefined
  readonly fix?: Fix | undefined
  readonly related?: readonly Related[]
  readonly transient?: true
}

/** MetalLB refuses the configuration for this. The path is cut where the object has nothing under it. */
export function fault(name: string, resource: Resource, path: Path, message: string, more: More = {}): Diagnostic {
  const place = { object: resource.index, path: existingPath(resource, path) }
  const given = Object.entries(more).filter(([, value]) => value !== undefined)
  return { name, source: 'metallb', severity: 'error', message, ...place, ...Object.fromEntries(given) }
}

/** The other half of a fault. */
export function related(resource: Resource, path: Path, message: string): Related {
  return { object: resource.index, path: existingPath(resource, path), message }
}

/** At most ten of many, and how many more there are. */
export function shortened(places: readonly Related[]): readonly Related[] {
  if (places.length <= 10) return places
  return [...places.slice(0, 10), { message: `and ${places.length - 10} more` }]
}

function existingPath(resource: Resource, path: Path): Path {
  let length = path.length
  while (length > 0 && valueAt(resource.object, path.slice(0, length)) === undefined) length--
  return path.slice(0, length)
}
