import type { JudgedTarget } from '../gitops/judged-target.ts'
import type { Manifest } from '../gitops/manifest.ts'
import { isOfMetallb } from '../gitops/object.ts'
import { judge } from '../metallb/judge.ts'
import { defaultBackend } from '../model/default-backend.ts'
import { newestRelease } from '../release/releases.ts'
import type { Located } from '../report/located.ts'
import type { Place } from '../source/place.ts'
import { locateManifest } from './locate-manifest.ts'
import type { Request } from './validate-request.ts'
import type { SetOrigin, SetResult } from './validate-result.ts'

/** Objects that are applied together, and what was already said of them. */
export type ManifestSet = {
  readonly name: string
  readonly origin: SetOrigin
  /** What points at the set. */
  readonly appliedBy?: Place | undefined
  readonly manifests: readonly Manifest[]
  readonly findings: readonly Located[]
  readonly ledger: readonly string[]
}

/** What the API server and MetalLB say of a set. */
export async function judgeSet(set: ManifestSet, request: Request): Promise<SetResult> {
  const { name, origin, appliedBy, manifests } = set
  const target = targetOf(request)
  const { diagnostics } = judge(
    manifests.map(({ object }) => object),
    target,
  )
  const findings = [...set.findings, ...diagnostics.map((each) => locateManifest(each, manifests))]
  const isRefused = findings.some(({ diagnostic }) => diagnostic.severity === 'error')
  const objects = manifests.filter(({ object }) => isOfMetallb(object)).length
  return { name, origin, appliedBy, objects, target, outcome: isRefused ? 'refused' : 'accepted', findings, ledger: set.ledger }
}

function targetOf({ metallbVersion, bgpType }: Request): JudgedTarget {
  const release = newestRelease
  return {
    metallbVersion: metallbVersion ?? release,
    requested: metallbVersion,
    releaseFrom: metallbVersion === undefined ? undefined : 'option',
    bgpType: bgpType ?? defaultBackend('helm', release),
    backendFrom: bgpType === undefined ? undefined : 'option',
  }
}
