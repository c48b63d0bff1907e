import { UsageError } from '../diagnostics/usage-error.ts'
import { configApplication } from './config-application.ts'
import type { Delivery, Member } from './delivery.ts'
import { installApplication } from './install-application.ts'

/** Throws UsageError where two Applications of a fleet would have one name: `a-install`, and what installs for `a`. */
export function assertDistinctNames(members: readonly Member[], delivery: Delivery): void {
  const seen = new Map<string, string>()
  for (const member of members) {
    const cluster = member.model.name
    for (const application of [installApplication(member, delivery), configApplication(member, delivery)]) {
      const name = application?.metadata?.name
      if (name === undefined) continue
      const other = seen.get(name)
      if (other !== undefined) throw clash(name, [other, cluster])
      seen.set(name, cluster)
    }
  }
}

function clash(name: string, clusters: readonly string[]): UsageError {
  return new UsageError(
    `${clusters.join(' and ')} would both have an Application ${name}`,
    'give one of the clusters another name',
  )
}
