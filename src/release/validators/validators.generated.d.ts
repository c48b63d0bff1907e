import type { Release } from '../releases.ts'

/** One fault as ajv reports it. */
export type Fault = {
  /** JSON pointer to the value. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A compiled validator; after a call that gave false its faults stand in `errors`. */
export type Compiled = ((data: unknown) => boolean) & { errors?: readonly Fault[] | null }

/** By `<Kind>/<version>`: the validators, each with the release from which it holds, the oldest first. */
export const validators: Readonly<Record<string, readonly (readonly [since: Release, validate: Compiled])[]>>
