import { isAtLeast } from './releases.ts'
import type { Release } from './releases.ts'

/**
 * Why a Kubernetes version (`v1.36.0`) does not take the CRDs of a release; undefined where it does, or where the version
 * cannot be read. From 1.36 on the API server wants the bound of a number to fit its format, which AS numbers did not.
 */
export function crdRefusalOf(kubernetes: string, release: Release): string | undefined {
  const [major = 0, minor = 0] = (kubernetes.match(/\d+/gu) ?? []).map(Number)
  if (major !== 1 || minor < 36 || isAtLeast(release, 'v0.16.0')) return undefined
  return `Kubernetes ${kubernetes} refuses the CRDs of MetalLB ${release}: it takes those of v0.16.0 and later`
}
