import type { Backend } from '../define/index.ts'
import { isAtLeast } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'
import type { GeneratedInstall } from './model.ts'

/** The backend of an installation that names none: native by manifests, and what the chart of the release starts with. */
export function defaultBackend(install: GeneratedInstall, release: Release): Backend {
  if (install === 'kustomize') return 'native'
  if (isAtLeast(release, 'v0.16.0')) return 'frr-k8s'
  return isAtLeast(release, 'v0.13.10') ? 'frr' : 'native'
}
