import { formatAddress, parseAddress } from '../../address/index.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import { parseDuration } from './duration.ts'
import { fault, related } from './fault.ts'
import { objectOf, textOf } from './json.ts'
import { selectorsOf } from './label-selector.ts'
import { secretNameOf } from './peer-password.ts'
import type { Secrets } from './peer-password.ts'
import { timersOf } from './peer-timers.ts'
import type { Resource } from './resource.ts'

/** Two peers of the same name that are equal in all that MetalLB reads: config.peersFor. */
export function duplicatePeerFaults(
  peers: readonly Resource[],
  secrets: Secrets,
  behaviour: Behaviour,
): readonly Diagnostic[] {
  const first = new Map<string, Resource>()
  return repeatedNames(peers).flatMap((peer) => {
    const identity = identityOf(peer, secrets, behaviour)
    const earlier = first.get(identity)
    if (earlier === undefined) {
      first.set(identity, peer)
      return []
    }
    const path = ['metadata', 'name']
    const places = [related(earlier, path, `peer "${peer.name}"`)]
    const message = `peer "${peer.name}" is there twice`
    return [fault('duplicate-peer', peer, path, message, { help: 'remove one', related: places })]
  })
}

function repeatedNames(peers: readonly Resource[]): readonly Resource[] {
  const byName = Map.groupBy(peers, ({ name }) => name)
  return peers.filter(({ name }) => (byName.get(name)?.length ?? 0) > 1)
}

const compared = [
  'myASN',
  'peerASN',
  'localASN',
  'dynamicASN',
  'interface',
  'peerPort',
  'bfdProfile',
  'vrf',
  'enableGracefulRestart',
  'ebgpMultiHop',
  'dualStackAddressFamily',
]

function identityOf(peer: Resource, secrets: Secrets, behaviour: Behaviour): string {
  const { spec } = peer
  const { hold, keepalive } = timersOf(peer, behaviour)
  return JSON.stringify([
    peer.name,
    compared.map((field) => spec[field] || null),
    behaviour.disableMpIgnored || (spec['disableMP'] ?? false),
    ['peerAddress', 'routerID', 'sourceAddress'].map((field) => addressText(spec[field])),
    [hold, keepalive, parseDuration(textOf(spec['connectTime']))].map(String),
    selectorsOf(spec['nodeSelectors']).map(({ text }) => text),
    passwordOf(peer, secrets, behaviour),
  ])
}

function addressText(value: unknown): string {
  const address = parseAddress(textOf(value))
  return address ? formatAddress(address) : ''
}

function passwordOf(peer: Resource, secrets: Secrets, behaviour: Behaviour): readonly unknown[] {
  const { password, passwordSecret } = peer.spec
  const name = secretNameOf(peer)
  if (!behaviour.secretIdentifiesPeer) return [textOf(password) || secretText(secrets.get(name))]
  return [textOf(password), name, textOf(objectOf(passwordSecret)['namespace'])]
}

function secretText(secret: Resource | undefined): string {
  const { data, stringData } = objectOf(secret?.object)
  const plain = objectOf(stringData)['password']
  return typeof plain === 'string' ? plain : decodedBase64(textOf(objectOf(data)['password']))
}

function decodedBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8')
}
