import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import { communityOf } from './community.ts'
import { communityHelp } from './community-alias.ts'
import { fault } from './fault.ts'
import { textsOf, valueAt } from './json.ts'
import type { Resource } from './resource.ts'

/** Communities of an advertisement that are neither an alias nor a value: config.getCommunityValue. `path`: to the list. */
export function advertisedCommunityFaults(
  resource: Resource,
  path: Path,
  aliases: ReadonlySet<string>,
  behaviour: Behaviour,
): readonly Diagnostic[] {
  return textsOf(valueAt(resource.object, path)).flatMap((text, index) => {
    if (aliases.has(text)) return []
    const kind = communityOf(text, behaviour)
    if (kind === 'standard' || kind === 'large') return []
    const place: Path = [...path, index]
    if (kind === 'invalid-value') {
      const message = `"${text}" is no BGP community`
      return [fault('invalid-community', resource, place, message, { help: communityHelp(behaviour) })]
    }
    const message = `"${text}" is neither a BGP community nor the name of one`
    const help = `define "${text}" in a Community, or write a value like 64512:100`
    return [fault('invalid-community', resource, place, message, { help, transient: true })]
  })
}
