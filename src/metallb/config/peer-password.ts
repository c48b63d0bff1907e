import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { fault, related } from './fault.ts'
import { objectOf, textOf } from './json.ts'
import type { Resource } from './resource.ts'

/** Secrets by name: MetalLB reads those of its own namespace, so that a reference's namespace does not count. */
export type Secrets = ReadonlyMap<string, Resource>

/** Secrets by name; of two, the last. */
export function secretsByName(secrets: readonly Resource[]): Secrets {
  return new Map(secrets.map((secret) => [secret.name, secret]))
}

/** The name of the secret that a peer's password is in; empty where it is in none. */
export function secretNameOf(peer: Resource): string {
  return textOf(objectOf(peer.spec['passwordSecret'])['name'])
}

/** What MetalLB refuses of a peer's password: both kinds at once, and a secret it cannot use (config.passwordFromSecretForPeer). */
export function passwordFaults(peer: Resource, secrets: Secrets): readonly Diagnostic[] {
  const name = secretNameOf(peer)
  if (name === '') return []
  const both = textOf(peer.spec['password']) === '' ? [] : [bothFault(peer, name)]
  return [...both, ...secretFaults(peer, name, secrets.get(name))]
}

const path = ['spec', 'passwordSecret', 'name']

function bothFault(peer: Resource, name: string): Diagnostic {
  const message = `peer "${peer.name}" has a password and the secret "${name}"`
  const places = [related(peer, path, `secret "${name}"`)]
  const help = 'remove spec.password'
  return fault('password-and-secret', peer, ['spec', 'password'], message, { help, related: places })
}

function secretFaults(peer: Resource, name: string, secret: Resource | undefined): readonly Diagnostic[] {
  if (secret === undefined) {
    const help = `add a Secret "${name}" of type ${basicAuth} beside MetalLB`
    return [fault('unknown-password-secret', peer, path, `there is no Secret "${name}"`, { help, transient: true })]
  }
  const { type, data, stringData } = secret.object
  if (type !== basicAuth) return [typeFault(peer, name, secret, textOf(type) || 'Opaque')]
  if (Object.hasOwn(objectOf(data), 'password') || Object.hasOwn(objectOf(stringData), 'password')) return []
  const places = [related(secret, ['data'], `Secret "${name}"`)]
  const help = `add the key "password" to the Secret "${name}"`
  const message = `Secret "${name}" has no key "password"`
  return [fault('secret-without-password', peer, path, message, { help, related: places })]
}

const basicAuth = 'kubernetes.io/basic-auth'

function typeFault(peer: Resource, name: string, secret: Resource, type: string): Diagnostic {
  const places = [related(secret, ['type'], `Secret "${name}"`)]
  const help = `create the Secret "${name}" anew with type: ${basicAuth}`
  const message = `Secret "${name}" is of type ${type}, not ${basicAuth}`
  return fault('wrong-secret-type', peer, path, message, { help, related: places })
}
