import { commonDepth } from '../common-depth.ts'
import { hasCrds, installedHere, installersIn, resourcesIn, someOf } from './applied.ts'
import type { Applied, Installer } from './applied.ts'
import { headOf, listAt, textAt } from '../object.ts'
import { findingAt } from '../placed-finding.ts'
import type { PlacedFinding } from '../placed-finding.ts'

/** What Flux would apply before MetalLB is there. `all`: the sets of the repository. */
export function orderInFlux(set: Applied, all: readonly Applied[]): readonly PlacedFinding[] {
  const own = installersIn(set)
  const chart = own.find(({ how }) => how === 'chart')
  if (chart) return hasCrds(set) ? [] : [besideItsChart(set, chart)]
  if (own.length > 0 || set.origin !== 'flux') return []
  const before = installsFor(set, all)
  const [first] = before
  if (first === undefined || waitsForOneOf(set, before, all)) return []
  const [installer] = installersIn(first)
  const name = nameOf(first)
  const said = {
    name: 'applied-without-order',
    severity: 'warning',
    message: `nothing makes Flux apply ${someOf(resourcesIn(set))} after Kustomization "${name}", which installs MetalLB: in a new cluster it fails until the CRDs are there; Flux tries again`,
    help: `write dependsOn: [{ name: ${name} }], and in that one wait: true`,
  } as const
  return [findingAt(set.pointer!.place, said, [installedHere(installer!)])]
}

/** Flux holds all objects of a Kustomization against the API server before it applies any. */
function besideItsChart(set: Applied, chart: Installer): PlacedFinding {
  const resources = resourcesIn(set)
  const said = {
    name: 'applied-with-install',
    severity: set.origin === 'flux' ? 'warning' : 'info',
    message: `${someOf(resources)} and the chart that brings their CRDs are applied together: in a new cluster the dry run fails, and neither is applied, however often Flux tries`,
    help: 'apply them by a Flux Kustomization of their own that dependsOn the one with the chart',
  } as const
  return findingAt(resources[0]!.placeOf([]), said, [installedHere(chart)])
}

/** The sets that install MetalLB, as far as they are near: other clusters are farther away. */
function installsFor({ pointer }: Applied, all: readonly Applied[]): readonly Applied[] {
  const installing = all.filter((each) => each.origin === 'flux' && installersIn(each).length > 0)
  const depthOf = (each: Applied): number => commonDepth(each.pointer!.place.file, pointer!.place.file)
  const depth = Math.max(0, ...installing.map(depthOf))
  return installing.filter((each) => depthOf(each) === depth)
}

/** Directly or by way of others. Who depends on what is not here may do so, too. */
function waitsForOneOf(set: Applied, before: readonly Applied[], all: readonly Applied[]): boolean {
  const seen = new Set<Applied>()
  const waiting = [set]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (before.includes(next)) return true
    for (const name of listAt(next.pointer?.manifest.object, 'spec', 'dependsOn').map((each) => textAt(each, 'name'))) {
      const found = all.filter((each) => each.origin === 'flux' && nameOf(each) === name)
      if (found.length === 0) return true
      waiting.push(...found)
    }
  }
  return false
}

function nameOf({ pointer }: Applied): string | undefined {
  return headOf(pointer?.manifest.object)?.name
}
