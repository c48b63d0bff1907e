import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import type { ClusterResources } from './cluster-resources.ts'
import { communityOf } from './community.ts'
import { aliasesOf } from './community-alias.ts'
import { parseDuration } from './duration.ts'
import { fault } from './fault.ts'
import { listOf, objectOf, textOf, textsOf } from './json.ts'
import type { Resource } from './resource.ts'

/** What only FRR can do, of peers, BFD and communities: config.DiscardFRROnly. IPv6 is in native-ipv6.ts. */
export function nativeFaults(resources: ClusterResources, behaviour: Behaviour): readonly Diagnostic[] {
  return [
    ...resources.peers.flatMap(peerFieldFaults),
    ...resources.bfdProfiles.map((profile) => {
      const message = `BFDProfile "${profile.name}" needs FRR, but the BGP type is native`
      return fault('native-unsupported-field', profile, [], message, { help: 'remove it, or choose frr or frr-k8s' })
    }),
    ...largeCommunityFaults(resources, behaviour),
  ]
}

const frrOnly = [
  'bfdProfile',
  'vrf',
  'connectTime',
  'enableGracefulRestart',
  'disableMP',
  'dualStackAddressFamily',
  'dynamicASN',
  'interface',
  'localASN',
]

function peerFieldFaults(peer: Resource): readonly Diagnostic[] {
  const used = frrOnly.filter((field) => Boolean(peer.spec[field]))
  const keepalive = parseDuration(textOf(peer.spec['keepaliveTime']))
  if (keepalive !== undefined && keepalive !== 0n) used.push('keepaliveTime')
  return used.map((field) => {
    const message = `${field} of peer "${peer.name}" needs FRR, but the BGP type is native`
    const help = `remove spec.${field}, or choose frr or frr-k8s`
    return fault('native-unsupported-field', peer, ['spec', field], message, { help })
  })
}

function largeCommunityFaults(resources: ClusterResources, behaviour: Behaviour): readonly Diagnostic[] {
  const aliases = aliasesOf(resources.communities).map(({ resource, index, value }) => ({
    resource,
    path: ['spec', 'communities', index, 'value'],
    value,
  }))
  return [...aliases, ...advertised(resources)]
    .filter(({ value }) => communityOf(value, behaviour) === 'large')
    .map(({ resource, path, value }) => {
      const message = `large community "${value}" needs FRR, but the BGP type is native`
      return fault('native-large-community', resource, path, message, { help: 'write a standard one, like 64512:100' })
    })
}

type Written = { readonly resource: Resource; readonly path: readonly (string | number)[]; readonly value: string }

function advertised({ bgpAdvertisements, legacyPools }: ClusterResources): readonly Written[] {
  const own = bgpAdvertisements.flatMap((resource) => writtenAt(resource, resource.spec, ['spec']))
  const legacy = legacyPools.flatMap((resource) =>
    listOf(resource.spec['bgpAdvertisements']).flatMap((each, index) =>
      writtenAt(resource, each, ['spec', 'bgpAdvertisements', index]),
    ),
  )
  return [...own, ...legacy]
}

function writtenAt(resource: Resource, value: unknown, path: readonly (string | number)[]): readonly Written[] {
  const communities = textsOf(objectOf(value)['communities'])
  return communities.map((text, index) => ({ resource, path: [...path, 'communities', index], value: text }))
}
