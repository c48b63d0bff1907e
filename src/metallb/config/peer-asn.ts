import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { fault, related } from './fault.ts'
import { isTrue, numberOf, textOf } from './json.ts'
import type { Resource } from './resource.ts'

/** What config.peerFromCR refuses of a peer's AS numbers. dynamicASN exists since v0.14.9; before, it is pruned. */
export function asnFaults(peer: Resource): readonly Diagnostic[] {
  const { spec } = peer
  const [mine, theirs, dynamic] = [numberOf(spec['myASN']), numberOf(spec['peerASN']), textOf(spec['dynamicASN'])]
  const faults: Diagnostic[] = []
  if (mine === 0) faults.push(missing('missing-my-asn', peer, 'myASN', 'of its own'))
  if (theirs === 0 && dynamic === '') faults.push(missing('missing-peer-asn', peer, 'peerASN', 'of the other side'))
  if (theirs !== 0 && dynamic !== '') faults.push(bothFault(peer, theirs, dynamic))
  if (dynamic !== '' && dynamic !== 'internal' && dynamic !== 'external') faults.push(dynamicFault(peer, dynamic))
  if (theirs === mine && isTrue(spec['ebgpMultiHop'])) faults.push(multihopFault(peer, mine))
  return faults
}

function missing(name: string, peer: Resource, field: string, whose: string): Diagnostic {
  const help = `write spec.${field}, like ${field}: 64512`
  return fault(name, peer, ['spec', field], `peer "${peer.name}" has no AS number ${whose}`, { help })
}

function bothFault(peer: Resource, asn: number, dynamic: string): Diagnostic {
  const places = [related(peer, ['spec', 'peerASN'], `peerASN ${asn}`)]
  const message = `dynamicASN "${dynamic}" excludes peerASN ${asn}`
  const help = 'remove one of the two'
  return fault('peer-asn-and-dynamic-asn', peer, ['spec', 'dynamicASN'], message, { help, related: places })
}

function dynamicFault(peer: Resource, dynamic: string): Diagnostic {
  const message = `"${dynamic}" is no way to find an AS number`
  return fault('invalid-dynamic-asn', peer, ['spec', 'dynamicASN'], message, { help: 'write internal or external' })
}

function multihopFault(peer: Resource, asn: number): Diagnostic {
  const places = [related(peer, ['spec', 'peerASN'], `peerASN ${asn}`)]
  const message = `ebgpMultiHop is for a peer of another AS, but both sides are AS ${asn}`
  const help = 'remove spec.ebgpMultiHop'
  return fault('ebgp-multihop-on-ibgp', peer, ['spec', 'ebgpMultiHop'], message, { help, related: places })
}
