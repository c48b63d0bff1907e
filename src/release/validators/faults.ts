import { isAtLeast, type Release } from '../releases.ts'
import { validators, type Fault } from './validators.generated.js'

export type { Fault }

/**
 * What the structural schema of a kind's version in `release` has against a value whose unknown fields and nulls are
 * gone and whose defaults are set. Empty for a version that the release does not serve.
 */
export function faultsOf(kind: string, version: string, release: Release, value: unknown): readonly Fault[] {
  const states = Object.hasOwn(validators, `${kind}/${version}`) ? validators[`${kind}/${version}`] : undefined
  const validate = states?.findLast(([since]) => isAtLeast(release, since))?.[1]
  return validate === undefined || validate(value) ? [] : (validate.errors ?? [])
}
