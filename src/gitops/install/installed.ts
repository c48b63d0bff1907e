import { posix } from 'node:path'
import type { Installed } from '../../model/installed.ts'
import { releases, resolveRelease } from '../../release/releases.ts'
import { letIn, meantBy } from '../version-range.ts'
import type { Manifest } from '../manifest.ts'
import { manifestsIn } from '../sets.ts'
import type { Tree } from '../tree.ts'
import { chartBackend } from './chart-switches.ts'
import type { Install } from './install.ts'
import { installsIn } from './installs.ts'

/** The ways in which a file or a folder installs MetalLB, and what a file has besides. `path`: absolute, `told`: as it is told. */
export function installsAt(
  path: string,
  told: string,
  tree: Tree,
): { readonly installs: readonly Install[]; readonly beside: readonly Manifest[] } {
  const isFolder = tree.kindOf(path) === 'folder'
  const files = tree.filesBelow(isFolder ? path : posix.dirname(path))
  const installs = installsIn(files, tree).filter(({ place }) => isFolder || place.file === told)
  return { installs, beside: isFolder ? [] : manifestsIn(path, tree) }
}

/** What is installed in one of these ways; undefined where there are none. */
export function installedBy(installs: readonly Install[]): Installed | undefined {
  const install = installs.find(({ version }) => version !== undefined) ?? installs[0]
  return install && installedOf(install)
}

function installedOf(install: Install): Installed {
  const { place, version } = install
  const lets = version === undefined ? [] : letsOf(version.value)
  return {
    place,
    version: version && { text: version.value, place: version.place, lets },
    backend: backendOf(install, lets.at(-1)),
  }
}

function letsOf(version: string): readonly string[] {
  const meant = meantBy(version)
  if (meant === undefined) return []
  return meant.isPinned ? [meant.version.replace(/^v/u, '')] : letIn(version).map((release) => release.slice(1))
}

function backendOf({ backend, chart, place }: Install, release: string | undefined): Installed['backend'] {
  if (backend !== undefined) return backend
  if (chart === undefined) return undefined
  const known = resolveRelease(release ?? releases.at(-1)!).release
  const isTold = release !== undefined || chart.frr !== undefined || chart.frrK8s !== undefined
  return isTold ? { value: chartBackend(chart, known), place } : undefined
}
