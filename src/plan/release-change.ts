import { isAtLeast, resolveRelease } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'
import { crdRefusalOf } from '../release/refused-crds.ts'
import { judge } from '../metallb/judge.ts'
import type { BgpType } from '../metallb/target.ts'
import { milestones } from './milestones.ts'
import type { Side } from './side.ts'

/** Something that means something else in the other release although nobody edits it. */
export type Turn = { readonly what: string; readonly before: string; readonly after: string; readonly advice?: string }

/** Another release or backend. */
export type ReleaseChange = {
  readonly releases: readonly [before: string, after: string]
  readonly backends: readonly [before: BgpType, after: BgpType]
  /** What concerns this cluster, as far as its resources and Services tell. */
  readonly turns: readonly Turn[]
  /** What changes in general and does not concern it. */
  readonly elsewhere: readonly string[]
  /** Fields that the former release does not know: `BGPPeer tor-a: spec.localASN`. */
  readonly newFields: readonly string[]
  /** Why the cluster's Kubernetes does not take the release's CRDs. */
  readonly refusedByKubernetes: string | undefined
}

/** Undefined where release and backend are the same. */
export function releaseChange(before: Side, after: Side): ReleaseChange | undefined {
  const releases = [before, after].map(({ target }) => resolveRelease(target.metallbVersion).release) as [
    Release,
    Release,
  ]
  const backends = [before.target.bgpType, after.target.bgpType] as const
  if (releases[0] === releases[1] && backends[0] === backends[1]) return undefined
  const isUpgrade = isAtLeast(releases[1], releases[0])
  const [older, newer] = isUpgrade ? releases : [releases[1], releases[0]]
  const crossed = milestones.filter(({ since }) => isAtLeast(newer, since) && !isAtLeast(older, since))
  const turns = crossed
    .filter(({ concerns }) => concerns(after))
    .map(({ what, until, from, advice }): Turn => ({
      what,
      before: isUpgrade ? until : from,
      after: isUpgrade ? from : until,
      ...(isUpgrade && advice !== undefined && { advice }),
    }))
  const refusedByKubernetes = crdRefusalOf(after.kubernetes ?? '', releases[1], after.resources)?.message
  const elsewhere = crossed.filter(({ concerns }) => !concerns(after)).map(({ what }) => what)
  return { releases, backends, turns, elsewhere, newFields: unknownFields(after, before), refusedByKubernetes }
}

function unknownFields({ resources }: Side, { target }: Side): readonly string[] {
  const { diagnostics } = judge(resources, target)
  return diagnostics
    .filter(({ name }) => name === 'unknown-field' || name === 'unknown-kind')
    .map(({ object, path = [] }) => {
      const { kind, metadata } = resources[object ?? 0] as {
        readonly kind?: string
        readonly metadata?: { name?: string }
      }
      return `${kind} ${metadata?.name}${path.length > 0 ? `: ${path.join('.')}` : ''}`
    })
}
