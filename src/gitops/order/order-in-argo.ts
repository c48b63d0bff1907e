import type { Path } from '../../diagnostics/diagnostic.ts'
import { hasCrds, installedHere, installersIn, resourcesIn, someOf } from './applied.ts'
import type { Applied, Installer } from './applied.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, listAt, textAt, valueAt } from '../object.ts'
import { findingAt } from '../placed-finding.ts'
import type { PlacedFinding } from '../placed-finding.ts'

/** What Argo CD would sync before MetalLB is there. `all`: the sets of the repository. */
export function orderInArgo(set: Applied, all: readonly Applied[]): readonly PlacedFinding[] {
  const own = installersIn(set)
  const within = own.filter(({ how }) => how === 'manifests')
  if (within.length > 0) return inOneWave(set, within)
  if (own.some(({ how }) => how === 'chart') || hasCrds(set)) return []
  const apart = own.find(({ how }) => how === 'application') ?? installerElsewhere(set, all)
  return apart ? beforeCrds(set, apart) : []
}

/** Within a wave nothing waits for MetalLB's webhook. */
function inOneWave(set: Applied, installers: readonly Installer[]): readonly PlacedFinding[] {
  const wave = Math.max(...installers.map(({ manifest }) => (manifest ? waveOf(manifest) : 0)))
  const early = resourcesIn(set).filter((each) => waveOf(each) <= wave && annotation(each, 'hook') !== 'PostSync')
  if (early.length === 0) return []
  const healing = retries(set) ? 'its retries mostly mend that' : 'the Application has no retry'
  const said = {
    name: 'applied-with-install',
    severity: retries(set) ? 'info' : 'warning',
    message: `${someOf(early)} and MetalLB itself are in one sync wave: nothing waits for its webhook, which refuses them in a first sync; ${healing}`,
    help: `annotate them with argocd.argoproj.io/sync-wave: "${wave + 1}"${retries(set) ? '' : ', and give the Application a syncPolicy.retry'}`,
  } as const
  return [findingAt(early[0]!.placeOf([]), said, [installedHere(installers[0]!)])]
}

/** Argo CD's dry run fails for kinds that are not there. */
function beforeCrds(set: Applied, installer: Installer): readonly PlacedFinding[] {
  if (skipsDryRun(listAt(set.pointer?.manifest.object, ...specOf(set), 'syncPolicy', 'syncOptions'))) return []
  const early = resourcesIn(set).filter((each) => !skipsDryRun((annotation(each, 'sync-options') ?? '').split(',')))
  if (early.length === 0) return []
  const healing = retries(set) ? 'its retries mend that once they are there' : 'the Application has no retry'
  const said = {
    name: 'applied-without-order',
    severity: retries(set) ? 'info' : 'warning',
    message: `the CRDs of ${someOf(early)} come with another Application: a first sync before that fails; ${healing}`,
    help: `write SkipDryRunOnMissingResource=true under syncPolicy.syncOptions${retries(set) ? '' : ', and a syncPolicy.retry'}`,
  } as const
  return [findingAt(early[0]!.placeOf([]), said, [installedHere(installer)])]
}

/** What installs MetalLB in the same cluster by another Application. Two of one name are of two clusters. */
function installerElsewhere(set: Applied, all: readonly Applied[]): Installer | undefined {
  const own = set.pointer?.manifest
  const isBeside = (application: Manifest | undefined): boolean =>
    headOf(application?.object)?.name !== headOf(own?.object)?.name && destinationOf(application) === destinationOf(own)
  return all
    .filter((each) => each !== set)
    .flatMap((each) =>
      installersIn(each).filter(({ how, manifest }) =>
        how === 'application'
          ? isBeside(manifest)
          : how === 'manifests' && each.origin === 'argo' && isBeside(each.pointer?.manifest),
      ),
    )[0]
}

function destinationOf(application: Manifest | undefined): string | undefined {
  const at = [...specAt(application), 'destination']
  return textAt(application?.object, ...at, 'server') ?? textAt(application?.object, ...at, 'name')
}

function retries(set: Applied): boolean {
  const retry = valueAt(set.pointer?.manifest.object, ...specOf(set), 'syncPolicy', 'retry')
  return retry !== undefined && valueAt(retry, 'limit') !== 0
}

function specOf({ pointer }: Applied): Path {
  return specAt(pointer?.manifest)
}

function specAt(application: Manifest | undefined): Path {
  return headOf(application?.object)?.kind === 'ApplicationSet' ? ['spec', 'template', 'spec'] : ['spec']
}

function skipsDryRun(options: readonly unknown[]): boolean {
  return options.some((each) => String(each).trim() === 'SkipDryRunOnMissingResource=true')
}

function waveOf(manifest: Manifest): number {
  return Number.parseInt(annotation(manifest, 'sync-wave') ?? '0', 10) || 0
}

function annotation({ object }: Manifest, name: string): string | undefined {
  return textAt(object, 'metadata', 'annotations', `argocd.argoproj.io/${name}`)
}
