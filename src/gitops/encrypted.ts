import type { Path } from '../diagnostics/diagnostic.ts'
import type { Unresolved } from './variables.ts'

/** Whether SOPS encrypted an object, as a whole or in part. */
export function isEncrypted(object: unknown): object is Readonly<Record<string, unknown>> {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, 'sops')
}

/** An encrypted object as it is applied: without SOPS' own entry; what is encrypted has no value here. */
export function withoutSops(object: Readonly<Record<string, unknown>>): {
  readonly object: unknown
  readonly unresolved: readonly Unresolved[]
} {
  const { sops: _sops, ...rest } = object
  return { object: rest, unresolved: encryptedIn(rest, []) }
}

function encryptedIn(value: unknown, path: Path): readonly Unresolved[] {
  if (typeof value === 'string') return value.startsWith('ENC[') ? [{ path, text: 'ENC[…]', variable: 'SOPS' }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    encryptedIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
