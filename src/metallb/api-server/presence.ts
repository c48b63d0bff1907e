import type { Lifetime } from '../../release/lookup.ts'
import { isAtLeast, oldestRelease, type Release } from '../../release/releases.ts'

/** When something is there, as the end of a sentence, and what the cluster has: `is there from v0.15.0 on; this cluster has v0.14.9`. */
export function presence({ since, until }: Lifetime, release: Release): string {
  if (until !== undefined && !isAtLeast(until, release))
    return `is there up to ${until} only; this cluster has ${release}`
  const from = since === oldestRelease ? '' : ` from ${since} on`
  return `is there${from}; this cluster has ${release}`
}
