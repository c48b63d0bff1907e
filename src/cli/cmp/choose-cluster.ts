import { basename } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { selectOverlays } from '../fleet/load-fleet.ts'
import type { LoadedOverlay } from '../fleet/load-fleet.ts'

/** The cluster to generate: the one that the folder is of, or the wanted one. Throws UsageError where that is not one. */
export function chooseCluster(fleet: readonly LoadedOverlay[], cwd: string, wanted: string | undefined): LoadedOverlay {
  const own = fleet.find(({ folder }) => folder === cwd) ?? fleet.find(({ output }) => output === cwd)
  if (own === undefined) return fromFleet(fleet, wanted)
  if (wanted !== undefined && ![own.name, basename(own.folder)].includes(wanted)) {
    throw new UsageError(`the folder is of cluster ${own.name}, and the parameter cluster says "${wanted}"`)
  }
  return own
}

function fromFleet(fleet: readonly LoadedOverlay[], wanted: string | undefined): LoadedOverlay {
  const [first, ...others] = selectOverlays(fleet, wanted === undefined ? [] : [wanted])
  if (first !== undefined && others.length === 0) return first
  const names = fleet.map(({ name }) => name).join(', ')
  throw new UsageError(
    `the folder has several clusters: ${names}`,
    'point spec.source.path at one of their folders, or set the parameter cluster',
  )
}
