import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { replacement } from '../../diagnostics/fix.ts'
import { meantBy } from '../../diagnostics/misspelling.ts'
import type { Behaviour } from './behaviour.ts'
import type { ClusterResources } from './cluster-resources.ts'
import { fault } from './fault.ts'
import { textOf } from './json.ts'
import { asnFaults } from './peer-asn.ts'
import { peerAddressFaults } from './peer-address.ts'
import { passwordFaults, secretsByName } from './peer-password.ts'
import type { Secrets } from './peer-password.ts'
import { duplicatePeerFaults } from './peer-identity.ts'
import { timerFaults } from './peer-timers.ts'
import type { Resource } from './resource.ts'
import { selectorListFaults } from './selector-list.ts'

/** What MetalLB refuses of peers, whatever the backend: config.peersFor. */
export function peersFaults(resources: ClusterResources, behaviour: Behaviour): readonly Diagnostic[] {
  const bfdProfiles = new Set(resources.bfdProfiles.map(({ name }) => name))
  const secrets = secretsByName(resources.secrets)
  return [
    ...resources.peers.flatMap((peer) => peerFaults(peer, bfdProfiles, secrets, behaviour)),
    ...duplicatePeerFaults(resources.peers, secrets, behaviour),
  ]
}

function peerFaults(
  peer: Resource,
  bfdProfiles: ReadonlySet<string>,
  secrets: Secrets,
  behaviour: Behaviour,
): readonly Diagnostic[] {
  return [
    ...asnFaults(peer),
    ...peerAddressFaults(peer, behaviour),
    ...timerFaults(peer, behaviour),
    ...selectorListFaults(peer, ['spec', 'nodeSelectors']),
    ...passwordFaults(peer, secrets),
    ...bfdProfileFaults(peer, bfdProfiles),
  ]
}

function bfdProfileFaults(peer: Resource, known: ReadonlySet<string>): readonly Diagnostic[] {
  const name = textOf(peer.spec['bfdProfile'])
  if (name === '' || known.has(name)) return []
  const message = `there is no BFDProfile "${name}"`
  const path = ['spec', 'bfdProfile']
  const meant = meantBy(name, known)
  const help =
    meant === undefined ? `add a BFDProfile "${name}", or name one that is there` : `did you mean "${meant}"?`
  const fix = meant === undefined ? undefined : replacement(path, name, meant)
  return [fault('unknown-bfd-profile', peer, path, message, { help, fix, transient: true })]
}
