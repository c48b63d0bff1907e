import type { Parameters } from '../../argocd/parameters.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import type { Model } from '../../model/model.ts'
import type { Arguments } from '../command.ts'
import { compileAll } from '../fleet/compile-all.ts'
import { loadFleet } from '../fleet/load-fleet.ts'
import { Locator } from '../fleet/locate.ts'
import { originsOf } from '../fleet/origins.ts'
import { readWritten } from '../fleet/written-resources.ts'
import type { Host } from '../host.ts'
import { timeLimitOf } from '../options.ts'
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

/** Judges a cluster beside the whole fleet. Throws UsageError where there is no such cluster. */
export async function judgeRequest(
  { cluster, baseline }: Parameters,
  tree: ReceivedTree,
  args: Arguments,
  host: Host,
): Promise<Judged> {
  const overlays = overlaysAround(host.cwd, tree)
  const printed: string[] = []
  const print = (text: string): void => void printed.push(text)
  const fleet = await loadFleet(overlays, { timeLimit: timeLimitOf(args), isHurried: true, print })
  const overlay = chooseCluster(fleet, host.cwd, cluster)
  // Argo CD removes the tree with all that is in it, also after a process that was killed.
  const written = await readWritten(fleet, overlays, { ...host, scratch: tree.root })
  const compilations = compileAll(fleet, written, noDay)
  const compilation = compilations.get(overlay)
  const isSilent = compilation?.diagnostics.length === 0 && written.findings.size === 0
  const files = fleet.map(({ file }) => file)
  const locator = isSilent ? undefined : await Locator.create(overlays.repository, originsOf(compilations), files)
  const found = findingsInTree(overlay, compilation, tree, { locator, written: written.findings })
  const findings = await notInBaseline(found, overlay, tree, baseline)
  const isAlone = overlays.folders.length === 1
  return { overlay, tree, findings, printed: printed.join(''), isAlone, model: compilation?.model }
}
