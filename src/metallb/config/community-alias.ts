import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import { communityOf } from './community.ts'
import { fault, related } from './fault.ts'
import { listOf, objectOf, textOf } from './json.ts'
import type { Resource } from './resource.ts'

/** One name of a Community resource. */
export type CommunityAlias = {
  readonly resource: Resource
  readonly index: number
  readonly name: string
  readonly value: string
}

/** The aliases of a cluster, and of which Community object each is. */
export type KnownCommunities = {
  readonly names: ReadonlySet<string>
  readonly aliases: readonly CommunityAlias[]
}

/** The same aliases, with their names to look up. */
export function knownCommunitiesOf(aliases: readonly CommunityAlias[]): KnownCommunities {
  return { names: new Set(aliases.map(({ name }) => name)), aliases }
}

/** The aliases of all Communities, in the order of objects and lists. */
export function aliasesOf(communities: readonly Resource[]): readonly CommunityAlias[] {
  return communities.flatMap((resource) =>
    listOf(resource.spec['communities']).map((each, index) => {
      const { name, value } = objectOf(each)
      return { resource, index, name: textOf(name), value: textOf(value) }
    }),
  )
}

/** What config.communitiesFromCrs refuses: values it cannot read, and a name that is there twice. */
export function aliasFaults(aliases: readonly CommunityAlias[], behaviour: Behaviour): readonly Diagnostic[] {
  return [...aliases.flatMap((alias) => valueFaults(alias, behaviour)), ...duplicateFaults(aliases)]
}

function valueFaults({ resource, index, value }: CommunityAlias, behaviour: Behaviour): readonly Diagnostic[] {
  const kind = communityOf(value, behaviour)
  if (kind === 'standard' || kind === 'large') return []
  const message = `"${value}" is no BGP community`
  const path = ['spec', 'communities', index, 'value']
  return [fault('invalid-community', resource, path, message, { help: communityHelp(behaviour) })]
}

/** How a community is written in this release. */
export function communityHelp({ largeCommunities }: Behaviour): string {
  const standard = 'Write two numbers from 0 to 65535, like 64512:100'
  return largeCommunities ? `${standard}, or three of 32 bits, like large:64512:1:2` : standard
}

function duplicateFaults(aliases: readonly CommunityAlias[]): readonly Diagnostic[] {
  const first = new Map<string, CommunityAlias>()
  return aliases.flatMap((alias) => {
    const earlier = first.get(alias.name)
    if (earlier === undefined) {
      first.set(alias.name, alias)
      return []
    }
    const places = [related(earlier.resource, pathOf(earlier), `community "${alias.name}"`)]
    const message = `community "${alias.name}" is defined twice`
    return [
      fault('duplicate-community', alias.resource, pathOf(alias), message, { help: 'remove one', related: places }),
    ]
  })
}

function pathOf({ index }: CommunityAlias): readonly (string | number)[] {
  return ['spec', 'communities', index, 'name']
}
