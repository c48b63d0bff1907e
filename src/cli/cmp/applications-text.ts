import { configApplicationSet } from '../../argocd/application-set.ts'
import { configApplication } from '../../argocd/config-application.ts'
import type { Delivery, Member } from '../../argocd/delivery.ts'
import { assertDistinctNames } from '../../argocd/distinct-names.ts'
import { installApplication } from '../../argocd/install-application.ts'
import { ownResources } from '../../emit/config-objects.ts'
import { yamlDocument } from '../../emit/yaml-text.ts'
import { relativePath } from '../../io/relative-path.ts'
import type { JudgedFleet } from '../fleet/judged-fleet.ts'

/** Applications, or an ApplicationSet, for the clusters of a fleet; empty where none is needed. Throws UsageError where two have one name. */
export function applicationsText({ overlays, clusters }: JudgedFleet, delivery: Delivery, isSet: boolean): string {
  const told = (path: string): string => relativePath(overlays.repository, path)
  const members = clusters.map(({ model, overlay }): Member => ({
    model,
    definition: told(overlay.folder),
    output: told(overlay.output),
  }))
  assertDistinctNames(members, delivery)
  const config = isSet
    ? [configApplicationSet(members, told(overlays.root), delivery)]
    : members.flatMap((member) => configApplication(member, delivery) ?? [])
  const objects = [...members.flatMap((member) => installApplication(member, delivery) ?? []), ...config]
  return objects.map((object) => yamlDocument('', object)).join('')
}

/** The clusters of which no resource is generated. */
export function appliedElsewhere({ clusters }: JudgedFleet): readonly string[] {
  return clusters.flatMap(({ model }) => (ownResources(model).length === 0 ? [model.name] : []))
}
