import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { fault, related } from './fault.ts'
import { textsOf, valueAt } from './json.ts'
import type { Resource } from './resource.ts'

/** A list of strings must name each one once: config.validateDuplicate. `name`: of the faults. */
export function duplicateEntryFaults(
  resource: Resource,
  path: Path,
  name: 'duplicate-list-entry' | 'duplicate-community' = 'duplicate-list-entry',
): readonly Diagnostic[] {
  const first = new Map<string, number>()
  return textsOf(valueAt(resource.object, path)).flatMap((text, index) => {
    const earlier = first.get(text)
    if (earlier === undefined) {
      first.set(text, index)
      return []
    }
    const message = `"${text}" is there twice`
    const places = [related(resource, [...path, earlier], `"${text}"`)]
    return [fault(name, resource, [...path, index], message, { help: 'remove one', related: places })]
  })
}
