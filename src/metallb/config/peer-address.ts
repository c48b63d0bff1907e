import { parseAddress } from '../../address/index.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import { fault, related } from './fault.ts'
import { textOf } from './json.ts'
import type { Resource } from './resource.ts'

/** What config.peerFromCR refuses of the addresses of a peer: its own, its router ID and its source. */
export function peerAddressFaults(peer: Resource, behaviour: Behaviour): readonly Diagnostic[] {
  const ends = behaviour.peerInterfaces ? addressOrInterfaceFaults(peer) : []
  const mayBeEmpty = behaviour.peerInterfaces
  return [
    ...ends,
    ...addressFaults('invalid-peer-address', peer, 'peerAddress', mayBeEmpty),
    ...addressFaults('invalid-router-id', peer, 'routerID', true),
    ...addressFaults('invalid-source-address', peer, 'sourceAddress', true),
  ]
}

function addressFaults(name: string, peer: Resource, field: string, mayBeEmpty: boolean): readonly Diagnostic[] {
  const text = textOf(peer.spec[field])
  if ((text === '' && mayBeEmpty) || parseAddress(text) !== undefined) return []
  const message = `${field} "${text}" is no IP address`
  const help = 'write one address, like 192.0.2.1 or 2001:db8::1, without leading zeros, zone or prefix length'
  return [fault(name, peer, ['spec', field], message, { help })]
}

function addressOrInterfaceFaults(peer: Resource): readonly Diagnostic[] {
  const [address, device] = [textOf(peer.spec['peerAddress']), textOf(peer.spec['interface'])]
  if (address === '' && device === '') {
    const message = `peer "${peer.name}" has neither address nor interface`
    const help = 'write spec.peerAddress or spec.interface'
    return [fault('missing-peer-address', peer, ['spec', 'peerAddress'], message, { help })]
  }
  if (address === '' || device === '') return []
  const message = `interface "${device}" excludes peerAddress ${address}`
  const places = [related(peer, ['spec', 'peerAddress'], `peerAddress ${address}`)]
  const more = { help: 'remove one of the two', related: places }
  return [fault('peer-address-and-interface', peer, ['spec', 'interface'], message, more)]
}
