import type { Manifest } from '../../gitops/manifest.ts'
import { headOf } from '../../gitops/object.ts'

const kinds: ReadonlySet<string> = new Set([
  'Application',
  'ApplicationSet',
  'DaemonSet',
  'Deployment',
  'HelmChart',
  'HelmRelease',
  'MetalLB',
  'Namespace',
])

/** Whether one of some objects could install MetalLB: only then the code that knows the ways to install is loaded. */
export function mayInstall(manifests: readonly Manifest[]): boolean {
  return manifests.some(({ object }) => kinds.has(headOf(object)?.kind ?? ''))
}
