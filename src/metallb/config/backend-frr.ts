import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import type { ClusterResources } from './cluster-resources.ts'
import { fault, related } from './fault.ts'
import { numberOf, textOf } from './json.ts'
import type { NodeSelection } from './node-selection.ts'
import type { Resource } from './resource.ts'

/**
 * Peers that one FRR cannot run together: config.DiscardNativeOnly. Since v0.16.0 only peers that share a node run
 * together; where no node is known, all do.
 */
export function frrFaults(
  resources: ClusterResources,
  select: NodeSelection,
  behaviour: Behaviour,
): readonly Diagnostic[] {
  const groups = behaviour.peersByNode ? peersByNode(resources, select) : [resources.peers]
  const found = new Map<string, Diagnostic>()
  for (const group of groups) {
    for (const each of groupFaults(group, behaviour)) {
      const key = `${each.name} ${each.object}`
      if (!found.has(key)) found.set(key, each)
    }
  }
  return [...found.values()]
}

function peersByNode({ peers, nodes }: ClusterResources, select: NodeSelection): readonly (readonly Resource[])[] {
  if (nodes.length === 0) return [peers]
  const groups = new Map<string, Resource[]>()
  for (const peer of peers) {
    for (const node of select(peer.spec['nodeSelectors'])) {
      const group = groups.get(node)
      if (group) group.push(peer)
      else groups.set(node, [peer])
    }
  }
  return [...groups.values()]
}

function groupFaults(group: readonly Resource[], behaviour: Behaviour): readonly Diagnostic[] {
  const router = differing(group, () => '', routerIdOf, routerIdFault)
  const asn = differing(group, (peer) => (behaviour.peersByVrf ? vrfOf(peer) : ''), asnOf, asnFault)
  return [...router, ...repeated(group, behaviour), ...asn]
}

function differing(
  group: readonly Resource[],
  shared: (peer: Resource) => string,
  valueOf: (peer: Resource) => string,
  faultOf: (peer: Resource, other: Resource) => Diagnostic,
): readonly Diagnostic[] {
  const first = new Map<string, Resource>()
  return group.flatMap((peer) => {
    const other = first.get(shared(peer)) ?? peer
    first.set(shared(peer), other)
    return valueOf(peer) === valueOf(other) ? [] : [faultOf(peer, other)]
  })
}

function repeated(group: readonly Resource[], behaviour: Behaviour): readonly Diagnostic[] {
  const first = new Map<string, Resource>()
  return group.flatMap((peer) => {
    const identity = identityOf(peer, behaviour)
    const other = first.get(identity)
    if (other) return [duplicateFault(peer, other)]
    first.set(identity, peer)
    return []
  })
}

/** config.PeerIdentifier: since v0.16.0 the interface `eth0-red` is the interface `eth0` in the VRF `red`. Text, not addresses. */
function identityOf(peer: Resource, { peersByVrf, peersByNode: isPlainWithoutVrf }: Behaviour): string {
  const id = textOf(peer.spec['peerAddress']) || textOf(peer.spec['interface'])
  if (!peersByVrf || (isPlainWithoutVrf && vrfOf(peer) === '')) return id
  return `${id}-${vrfOf(peer)}`
}

function routerIdOf(peer: Resource): string {
  return textOf(peer.spec['routerID'])
}

function asnOf(peer: Resource): string {
  return String(numberOf(peer.spec['myASN']))
}

function vrfOf(peer: Resource): string {
  return textOf(peer.spec['vrf'])
}

function routerIdFault(peer: Resource, other: Resource): Diagnostic {
  const [own, theirs] = [routerIdOf(peer) || 'unset', routerIdOf(other) || 'unset']
  const message = `routerID ${own} of peer "${peer.name}" differs from ${theirs} of peer "${other.name}"`
  return peerFault('frr-router-id-differs', peer, other, 'routerID', message, 'write the same routerID for all peers')
}

function asnFault(peer: Resource, other: Resource): Diagnostic {
  const message = `myASN ${asnOf(peer)} of peer "${peer.name}" differs from ${asnOf(other)} of peer "${other.name}"`
  return peerFault('frr-my-asn-differs', peer, other, 'myASN', message, 'write the same myASN for all peers of a VRF')
}

function duplicateFault(peer: Resource, other: Resource): Diagnostic {
  const field = textOf(peer.spec['peerAddress']) === '' ? 'interface' : 'peerAddress'
  const message = `${field} ${textOf(peer.spec[field])} of peer "${peer.name}" is that of peer "${other.name}"`
  return peerFault('frr-duplicate-peer', peer, other, field, message, 'Make one peer of the two')
}

function peerFault(
  name: string,
  peer: Resource,
  other: Resource,
  field: string,
  message: string,
  help: string,
): Diagnostic {
  const places = [related(other, ['spec', field], `peer "${other.name}"`)]
  return fault(name, peer, ['spec', field], message, { help, related: places })
}
