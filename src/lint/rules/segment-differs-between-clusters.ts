import type { Model } from '../../model/model.ts'
import type { Finding, FleetRule } from '../rule.ts'

/** One segment's name for two networks: then nobody can tell which clusters hear each other. */
export const segmentDiffersBetweenClusters: FleetRule = {
  name: 'segment-differs-between-clusters',
  severity: 'error',
  check: (models) => {
    const first = new Map<string, { readonly model: Model; readonly subnet: string }>()
    return models.flatMap((model, cluster) =>
      model.facts.segments.flatMap(({ name, subnets }): readonly (Finding & { cluster: number })[] => {
        const subnet = subnets.map(({ text }) => text).join(', ')
        const known = first.get(name)
        if (known === undefined) first.set(name, { model, subnet })
        if (known === undefined || known.subnet === subnet) return []
        const path = ['segments', name, 'subnet']
        const related = [
          { cluster: known.model.name, path, message: `${known.subnet}, in cluster ${known.model.name}` },
        ]
        const message = `segment "${name}" is ${subnet} here and ${known.subnet} in cluster ${known.model.name}`
        return [
          {
            cluster,
            path,
            message,
            help: 'give each network a name of its own, shared by the clusters on it',
            related,
          },
        ]
      }),
    )
  },
}
