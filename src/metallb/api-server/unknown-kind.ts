import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { isWithin } from '../../release/by-release.ts'
import { kindLifetime, kindNamed, type Lifetime } from '../../release/lookup.ts'
import type { Release } from '../../release/releases.ts'
import { group, type Kind } from '../../release/surface/kind.ts'
import { kinds } from '../../release/surface/kinds.ts'
import type { JsonObject } from '../config/json.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { presence } from './presence.ts'

/** The API server has no such kind, or not in that version, or not in that release. */
export function unknownKind({ kind, apiVersion }: JsonObject, index: number, release: Release): Diagnostic {
  const found = typeof kind === 'string' ? kindNamed(kind) : undefined
  const { message, help, path } =
    found === undefined ? unknownName(kind, release) : unknownVersion(found, String(apiVersion), release)
  return { name: 'unknown-kind', source: 'api-server', severity: 'error', message, help, object: index, path: [path] }
}

type Finding = { readonly message: string; readonly help: string; readonly path: string }

function unknownName(kind: unknown, release: Release): Finding {
  const names = kinds.filter((one) => servedVersions(one, release).length > 0).map((one) => one.kind)
  if (typeof kind !== 'string')
    return { message: 'the object has no kind', help: `write one of: ${names.join(', ')}`, path: 'kind' }
  const near = nearest(kind, names)
  const help = near === undefined ? `MetalLB ${release} has: ${names.join(', ')}` : `did you mean ${near}?`
  return { message: `${group} has no kind "${kind}"`, help, path: 'kind' }
}

function unknownVersion(kind: Kind, apiVersion: string, release: Release): Finding {
  const lifetime = kindLifetime(kind.kind, apiVersion)
  const served = servedVersions(kind, release)
  const help = served.length === 0 ? helpWithout(kind, lifetime) : `write apiVersion: ${served.join(' or ')}`
  if (lifetime === undefined) {
    return { message: `${kind.kind} has no version ${apiVersion}`, help, path: 'apiVersion' }
  }
  return { message: `${kind.kind} of ${apiVersion} ${presence(lifetime, release)}`, help, path: 'kind' }
}

function helpWithout(kind: Kind, lifetime: Lifetime | undefined): string {
  if (kind.kind !== 'AddressPool') return `Remove it, or use MetalLB ${lifetime?.since ?? ''}`.trim()
  return 'Write an IPAddressPool, and an L2Advertisement or a BGPAdvertisement that announces it'
}

/** The newest first. */
function servedVersions({ versions }: Kind, release: Release): readonly string[] {
  const served = versions.filter((version) => isWithin(version, release))
  return served.map(({ version }) => `${group}/${version}`).toReversed()
}
