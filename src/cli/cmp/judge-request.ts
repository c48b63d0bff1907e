import type { Parameters } from '../../argocd/parameters.ts'
import { toldInTree } from '../../argocd/received-tree.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import { isDefinedCluster } from '../../define/index.ts'
import { InputError } from '../../diagnostics/input-error.ts'
import type { UnreadOverlay } from '../../io/overlay-folders.ts'
import type { Model } from '../../model/model.ts'
import type { Arguments } from '../command.ts'
import { assertUnique } from '../fleet/assert-unique.ts'
import { compileAll } from '../fleet/compile-all.ts'
import { loadOverlays } from '../fleet/load-overlays.ts'
import type { LoadedOverlay } from '../fleet/load-overlays.ts'
import { Locator } from '../fleet/locate.ts'
import { originsOf } from '../fleet/origins.ts'
import { readWritten } from '../fleet/written-resources.ts'
import type { Host } from '../host.ts'
import { timeLimitOf } from '../options.ts'
import { unreadable } from '../system-error.ts'
import { overlaysAround } from './application-folder.ts'
import { chooseCluster } from './choose-cluster.ts'
import type { Situation } from './talk.ts'
import { findingsInTree, notInBaseline } from './tree-findings.ts'

/** The cluster that a request is about, and what is said of it. No model: its definition gave none. */
export type Judged = Situation & { readonly model: Model | undefined }

/**
 * No day is over: what is generated depends on the commit alone, and no running cluster stands still because an exception
 * ended. `build` is what minds the day.
 */
const noDay = new Date(0)

/**
 * Judges a cluster beside the whole fleet, as far as that can be read. Throws UsageError where there is no such cluster, and
 * InputError where it has no name.
 */
export async function judgeRequest(
  { cluster, baseline }: Parameters,
  tree: ReceivedTree,
  args: Arguments,
  host: Host,
): Promise<Judged> {
  const overlays = overlaysAround(host.cwd, tree)
  const printed: string[] = []
  const print = (text: string): void => void printed.push(text)
  const options = { timeLimit: timeLimitOf(args), isHurried: true, print }
  const { loaded: fleet, refused } = await loadOverlays(overlays, options)
  const leftOut = [...overlays.unread, ...refused]
  const overlay = named(chooseCluster({ fleet, refused: leftOut, root: overlays.root }, host.cwd, tree, cluster))
  await assertUnique(fleet, overlays.repository, overlay)
  // Argo CD removes the tree with all that is in it, also after a process that was killed.
  const written = await readWritten(fleet, overlays, { ...host, scratch: tree.root })
  const compilations = compileAll(fleet, written, noDay)
  const compilation = compilations.get(overlay)
  const isSilent = compilation?.diagnostics.length === 0 && written.findings.size === 0
  const files = fleet.map(({ file }) => file)
  const locator = isSilent ? undefined : await Locator.create(overlays.repository, originsOf(compilations), files)
  const found = findingsInTree(overlay, compilation, tree, { locator, written: written.findings })
  const findings = await notInBaseline(found, overlay, tree, baseline)
  return {
    overlay,
    tree,
    findings,
    printed: printed.join(''),
    leftOut: [...leftOut.map((each) => leftOutLine(each, tree)), ...unloadedLines(fleet, overlay, tree)],
    isAlone: overlays.folders.length === 1,
    model: compilation?.model,
  }
}

/** The root of a repository is called differently wherever it is fetched: only its definition can name the cluster. */
function named(overlay: LoadedOverlay): LoadedOverlay {
  if (overlay.name !== '.' || !isDefinedCluster(overlay.cluster)) return overlay
  throw new InputError(
    "the definition in the repository's root has no name, and there is no folder to call the cluster after",
    'write name: the name of the cluster',
  )
}

function unloadedLines(fleet: readonly LoadedOverlay[], own: LoadedOverlay, tree: ReceivedTree): readonly string[] {
  const unloaded = fleet.filter((each) => each !== own && !isDefinedCluster(each.cluster))
  return unloaded.map(
    ({ file }) => `${toldInTree(tree, file)} is not judged along: it gives no cluster, and build says why\n`,
  )
}

function leftOutLine({ folder, why }: UnreadOverlay, tree: ReceivedTree): string {
  return `${toldInTree(tree, folder)} is not judged along: ${unreadable(why, tree.root) ?? why.message}\n`
}
