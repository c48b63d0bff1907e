import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { replacement } from '../../diagnostics/fix.ts'
import { meantBy } from '../../diagnostics/misspelling.ts'
import type { Behaviour } from './behaviour.ts'
import { communityOf } from './community.ts'
import { communityHelp } from './community-alias.ts'
import type { CommunityAlias, KnownCommunities } from './community-alias.ts'
import { fault, related } from './fault.ts'
import { textsOf, valueAt } from './json.ts'
import type { Resource } from './resource.ts'

/** Communities of an advertisement that are neither an alias nor a value: config.getCommunityValue. `path`: to the list. */
export function advertisedCommunityFaults(
  resource: Resource,
  path: Path,
  known: KnownCommunities,
  behaviour: Behaviour,
): readonly Diagnostic[] {
  const texts = textsOf(valueAt(resource.object, path))
  return texts.flatMap((text, index) => {
    if (known.names.has(text)) return []
    const kind = communityOf(text, behaviour)
    if (kind === 'standard' || kind === 'large') return []
    const place: Path = [...path, index]
    if (kind === 'invalid-value') {
      const message = `"${text}" is no BGP community`
      return [fault('invalid-community', resource, place, message, { help: communityHelp(behaviour) })]
    }
    const ofObject = known.aliases.filter((alias) => alias.resource.name === text)
    if (ofObject.length > 0) return [objectNamed(resource, place, text, ofObject)]
    const message = `"${text}" is neither a BGP community nor the name of one`
    const meant = meantBy(text, known.names)
    const help =
      meant === undefined
        ? `define "${text}" in a Community, or write a value like 64512:100`
        : `did you mean "${meant}"?`
    const isFree = meant !== undefined && !texts.includes(meant)
    const fix = isFree ? replacement(place, text, meant) : undefined
    return [fault('invalid-community', resource, place, message, { help, fix, transient: true })]
  })
}

/** `ofObject`: the aliases of the Community object that has the name. */
function objectNamed(resource: Resource, place: Path, text: string, ofObject: readonly CommunityAlias[]): Diagnostic {
  const message = `"${text}" is the name of a Community object, and of none of its communities`
  const help = `name one of them: ${ofObject.map(({ name }) => name).join(', ')}`
  const places = [related(ofObject[0]!.resource, ['spec', 'communities'], `the communities of "${text}"`)]
  return fault('invalid-community', resource, place, message, { help, related: places, transient: true })
}
