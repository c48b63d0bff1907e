import { posix } from 'node:path'
import type { Installed } from '../../model/installed.ts'
import { releases, resolveRelease } from '../../release/releases.ts'
import { letIn, meantBy } from '../version-range.ts'
import type { Tree } from '../tree.ts'
import { chartBackend } from './chart-switches.ts'
import type { Install } from './install.ts'
import { installsIn } from './installs.ts'

/** What a file or a folder installs; undefined where that is nothing of MetalLB's. `path`: absolute, `told`: as it is told. */
export function installedAt(path: string, told: string, tree: Tree): Installed | undefined {
  const isFolder = tree.kindOf(path) === 'folder'
  const files = tree.filesBelow(isFolder ? path : posix.dirname(path))
  const installs = installsIn(files, tree).filter(({ place }) => isFolder || place.file === told)
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
