import { stringify } from 'yaml'
import type { Cluster } from '../../src/index.ts'

/** A definition as somebody would write it in YAML. */
export function asYaml({ release, resources, ...others }: Cluster): string {
  return stringify({
    ...(release !== undefined && { release: spelledRelease(release) }),
    ...(resources !== undefined && { resources: { fromKustomization: resources.kustomization } }),
    ...others,
  })
}

function spelledRelease(release: unknown): unknown {
  if (typeof release !== 'object' || release === null || !('direction' in release) || !('version' in release))
    return release
  const { version, direction, ...terms } = release
  return direction === 'behind' || direction === 'ahead' ? { [direction]: version, ...terms } : release
}
