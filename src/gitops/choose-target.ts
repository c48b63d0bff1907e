import { defaultBackend } from '../model/default-backend.ts'
import type { BgpType } from '../metallb/target.ts'
import { newestRelease, releases, resolveRelease } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'
import { chartBackend } from './install/chart-switches.ts'
import type { Install } from './install/install.ts'
import { loadBalancerClassOf } from './install/load-balancer-class.ts'
import type { JudgedTarget } from './judged-target.ts'
import { letIn, meantBy } from './version-range.ts'

/** What somebody asks for; undefined: whatever is installed. */
export type Wish = { readonly metallbVersion: string | undefined; readonly bgpType: BgpType | undefined }

/** What to judge by: what is asked for, else what is installed, the nearest first, else the newest release. */
export function chooseTarget(wish: Wish, installs: readonly Install[]): JudgedTarget {
  const install = chosenInstall(installs)
  const { metallbVersion, requested, releaseFrom, note } = releaseOf(wish, install, installs)
  const { bgpType, backendFrom } = backendOf(wish, install, installs, metallbVersion)
  const loadBalancerClass = loadBalancerClassOf(installs)
  const served = loadBalancerClass === undefined ? {} : { loadBalancerClass }
  return { metallbVersion, requested, releaseFrom, bgpType, backendFrom, ...served, note }
}

/** The installation that tells the release: the nearest of a release that is known, else the nearest. */
export function chosenInstall(installs: readonly Install[]): Install | undefined {
  return installs.find(({ version }) => version !== undefined && meantBy(version.value)) ?? installs[0]
}

function releaseOf(
  { metallbVersion }: Wish,
  install: Install | undefined,
  installs: readonly Install[],
): Omit<JudgedTarget, 'backendFrom' | 'bgpType'> {
  if (metallbVersion !== undefined)
    return { metallbVersion, requested: metallbVersion, releaseFrom: 'option', note: undefined }
  const version = install?.version
  const nowhere = { metallbVersion: newestRelease, requested: undefined, releaseFrom: undefined }
  if (version === undefined) {
    const where = install === undefined ? 'nothing tells which runs' : `${placeText(install)} does not say which`
    return { ...nowhere, note: `release; ${where}, taken as ${newestRelease}` }
  }
  const meant = meantBy(version.value)
  if (meant === undefined) {
    return {
      ...nowhere,
      note: `release; ${version.value} (${placeText(version)}) is none that is known here, taken as ${newestRelease}`,
    }
  }
  const note = meant.isPinned
    ? otherNote(meant.version, installs)
    : `release; ${version.value} is not pinned, taken as ${meant.version}`
  return { metallbVersion: meant.version, requested: version.value, releaseFrom: version.place, note }
}

/** Where another release is installed just as near. */
function otherNote(taken: string, installs: readonly Install[]): string | undefined {
  const plain = taken.replace(/^v/u, '')
  const other = installs.find(({ version }) => {
    const meant = version && meantBy(version.value)
    return meant !== undefined && meant.version.replace(/^v/u, '') !== plain
  })?.version
  return other && `release; ${other.value} is installed as near (${placeText(other)}), taken as ${taken}`
}

function backendOf(
  { bgpType, metallbVersion }: Wish,
  install: Install | undefined,
  installs: readonly Install[],
  version: string,
): Pick<JudgedTarget, 'backendFrom' | 'bgpType'> {
  if (bgpType !== undefined) return { bgpType, backendFrom: 'option' }
  const named = install?.backend ?? installs.find(({ backend }) => backend !== undefined)?.backend
  const { release } = resolveRelease(version)
  const chart = install?.chart
  if (chart !== undefined && install?.backend === undefined) {
    const possible = new Set(
      releasesMeant(metallbVersion, install?.version?.value).map((each) => chartBackend(chart, each)),
    )
    return { bgpType: chartBackend(chart, release), backendFrom: possible.size > 1 ? undefined : install?.place }
  }
  if (named) return { bgpType: named.value, backendFrom: named.place }
  return { bgpType: defaultBackend('helm', release), backendFrom: undefined }
}

/** The releases that may be meant; any where no version tells. */
function releasesMeant(wished: string | undefined, version: string | undefined): readonly Release[] {
  if (wished !== undefined) return [resolveRelease(wished).release]
  const meant = version === undefined ? undefined : meantBy(version)
  if (version === undefined || meant === undefined) return releases
  return meant.isPinned ? [resolveRelease(meant.version).release] : letIn(version)
}

function placeText({ place: { file, line } }: Pick<Install, 'place'>): string {
  return `${file}:${line}`
}
