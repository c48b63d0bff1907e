import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { fault, related } from './fault.ts'
import type { Resource } from './resource.ts'

/** MetalLB knows pools and BFD profiles by name alone: a second one of the same name, in whatever namespace, is refused. */
export function duplicateNameFaults(name: string, what: string, resources: readonly Resource[]): readonly Diagnostic[] {
  const first = new Map<string, Resource>()
  const faults: Diagnostic[] = []
  for (const resource of resources) {
    const earlier = first.get(resource.name)
    if (earlier === undefined) first.set(resource.name, resource)
    else faults.push(duplicate(name, what, resource, earlier))
  }
  return faults
}

function duplicate(name: string, what: string, resource: Resource, earlier: Resource): Diagnostic {
  const path = ['metadata', 'name']
  const places = [related(earlier, path, `${what} "${resource.name}"`)]
  const message = `there are two of ${what} "${resource.name}"`
  return fault(name, resource, path, message, { help: 'rename or remove one', related: places })
}
