import { withoutTreeIn } from '../../argocd/received-tree.ts'
import { readParameters } from '../../argocd/parameters.ts'
import { appliedBy, ownResources } from '../../emit/config-objects.ts'
import { yamlDocument } from '../../emit/yaml-text.ts'
import type { Model } from '../../model/model.ts'
import type { Located } from '../../report/located.ts'
import { findingsOf } from '../build/build-overlay.ts'
import type { Run } from '../command.ts'
import { compileAll } from '../fleet/compile-all.ts'
import { loadFleet } from '../fleet/load-fleet.ts'
import { Locator } from '../fleet/locate.ts'
import { originsOf } from '../fleet/origins.ts'
import { readWritten } from '../fleet/written-resources.ts'
import { timeLimitOf } from '../options.ts'
import { overlaysAround } from './application-folder.ts'
import { chooseCluster } from './choose-cluster.ts'
import { nothingToGenerate, refusal, remarks } from './talk.ts'
import { treeAround } from './tree-around.ts'

/**
 * No day is over: what is generated depends on the commit alone, and no running cluster stands still because an exception
 * ended. `build` is what minds the day.
 */
const noDay = new Date(0)

/**
 * Prints a cluster's resources for Argo CD. The whole fleet is loaded, for the cross-checks; only what is wrong with this
 * cluster counts. All of it is printed at once and last, or nothing.
 */
export const generate: Run = async (args, host) => {
  const parameters = readParameters(host.env)
  const tree = treeAround(host)
  const overlays = overlaysAround(host.cwd, tree)
  const printed: string[] = []
  const print = (text: string): void => void printed.push(text)
  const fleet = await loadFleet(overlays, { timeLimit: timeLimitOf(args), print })
  const overlay = chooseCluster(fleet, host.cwd, parameters.cluster)
  const written = await readWritten(fleet, overlays, host)
  const compilations = compileAll(fleet, written.objects, noDay)
  const compilation = compilations.get(overlay)
  const isSilent = compilation?.diagnostics.length === 0 && written.findings.size === 0
  const locator = isSilent
    ? undefined
    : await Locator.create(
        overlays.repository,
        originsOf(compilations),
        fleet.map(({ file }) => file),
      )
  const findings = findingsOf(overlay, compilation, {
    repository: overlays.repository,
    locator,
    written: written.findings,
    cleaned: (message) => withoutTreeIn(message, tree),
  })
  const documents = compilation?.model ? documentsOf(compilation.model) : []
  const situation = { overlay, tree, findings, printed: printed.join(''), isAlone: overlays.folders.length === 1 }
  const refused = isRefused(findings, parameters.failOn)
  if (refused || documents.length === 0) {
    host.stderr.write(refused ? refusal(situation) : nothingToGenerate(situation))
    return 1
  }
  host.stderr.write(remarks(situation))
  host.stdout.write(documents.join(''))
  return 0
}

function isRefused(findings: readonly Located[], failOn: 'error' | 'warning'): boolean {
  const failing = failOn === 'warning' ? ['error', 'warning'] : ['error']
  return findings.some(({ diagnostic }) => failing.includes(diagnostic.severity))
}

function documentsOf(model: Model): readonly string[] {
  return ownResources(model).map(({ object }) => yamlDocument('', appliedBy('argocd', object)))
}
