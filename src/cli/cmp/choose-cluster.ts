import { basename } from 'node:path'
import { toldInTree } from '../../argocd/received-tree.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import { isDefinedCluster } from '../../define/index.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import type { UnreadOverlay } from '../../io/overlay-folders.ts'
import { realFolder } from '../../io/real-folder.ts'
import { isWithin } from '../../io/relative-path.ts'
import { selectOverlays } from '../fleet/load-fleet.ts'
import type { LoadedOverlay } from '../fleet/load-overlays.ts'
import { toldFolder } from './application-folder.ts'

/** What there is to choose from. `refused`: what cannot be one of the fleet; `root`: the folder of all. */
export type Choice = {
  readonly fleet: readonly LoadedOverlay[]
  readonly refused: readonly UnreadOverlay[]
  readonly root: string
}

/**
 * The cluster to generate: the one that the folder is of, or the wanted one of those in it. Throws UsageError where that is
 * not one, and what is wrong with it where it cannot be one of the fleet.
 */
export function chooseCluster(
  choice: Choice,
  cwd: string,
  tree: ReceivedTree,
  wanted: string | undefined,
): LoadedOverlay {
  const { fleet, refused, root } = choice
  const isHere = (path: string): boolean => realFolder(path) === cwd
  const broken = refused.find(({ folder }) => isHere(folder))
  if (broken) throw broken.why
  const own = fleet.find(({ folder }) => isHere(folder)) ?? fleet.find(({ output }) => isHere(output))
  if (own === undefined) {
    if (!isWithin(root, cwd)) throw nobodys(choice, tree)
    return fromFleet(choice, wanted)
  }
  if (wanted !== undefined && ![own.name, basename(own.folder)].includes(wanted)) {
    throw new UsageError(`the folder is of cluster ${own.name}, and the parameter cluster says "${wanted}"`)
  }
  return own
}

/** To generate some other cluster into it would replace one with another. */
function nobodys({ fleet, refused }: Choice, tree: ReceivedTree): UsageError {
  const unknown = [...fleet.filter(({ cluster }) => !isDefinedCluster(cluster)), ...refused].map(({ name }) => name)
  const butFor = unknown.length === 0 ? '' : `; where ${unknown.join(', ')} is generated into cannot be told`
  const [example] = fleet
  return new UsageError(
    `${toldFolder(tree)} is neither a cluster's folder, nor one that a cluster is generated into${butFor}`,
    `point spec.source.path at the folder of a cluster: ${example ? toldInTree(tree, example.folder) : 'overlays/<cluster>'}`,
  )
}

function fromFleet({ fleet, refused }: Choice, wanted: string | undefined): LoadedOverlay {
  const broken = refused.find(({ name, folder }) => wanted !== undefined && [name, basename(folder)].includes(wanted))
  if (broken) throw broken.why
  const [first, ...others] = selectOverlays(fleet, wanted === undefined ? [] : [wanted])
  if (first !== undefined && others.length === 0 && (wanted !== undefined || refused.length === 0)) return first
  const names = [...fleet, ...refused].map(({ name }) => name).toSorted()
  if (names.length === 1 && refused[0]) throw refused[0].why
  throw new UsageError(
    `the folder has several clusters: ${names.join(', ')}`,
    'point spec.source.path at one of their folders, or set the parameter cluster',
  )
}
