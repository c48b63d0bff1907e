import { configApplicationSet } from '../../argocd/application-set.ts'
import { configApplication } from '../../argocd/config-application.ts'
import type { Delivery, Member } from '../../argocd/delivery.ts'
import { installApplication } from '../../argocd/install-application.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { ownResources } from '../../emit/config-objects.ts'
import { yamlDocument } from '../../emit/yaml-text.ts'
import { toldIn } from '../build/build-overlay.ts'
import type { Arguments, Run } from '../command.ts'
import { judgedFleet } from '../fleet/judged-fleet.ts'
import { textOption } from '../options.ts'
import { version } from '../version.ts'

/** Prints Applications, or an ApplicationSet, for clusters with which nothing is wrong; nothing where one is refused. */
export const applications: Run = async (args, host) => {
  const delivery = deliveryOf(args)
  const isSet = textOption(args, 'kind') === 'applicationset'
  if (isSet && args.positionals.length > 0) {
    throw new UsageError('an ApplicationSet is for all clusters', 'leave the names away, or --kind application')
  }
  const { overlays, clusters, refused } = await judgedFleet(args, args.positionals, host)
  if (refused.length > 0) {
    host.stderr.write(
      `error: ${refused.join(', ')}: refused by build, which says why: metallb-overlays build ${refused.join(' ')}\n`,
    )
    return 1
  }
  const told = (path: string): string => toldIn(overlays.repository, path)
  const members = clusters.map(({ model, overlay }): Member => ({
    model,
    definition: told(overlay.folder),
    output: told(overlay.output),
  }))
  const config = isSet
    ? [configApplicationSet(members, told(overlays.root), delivery)]
    : members.flatMap((member) => configApplication(member, delivery) ?? [])
  const objects = [...members.flatMap((member) => installApplication(member, delivery) ?? []), ...config]
  for (const name of appliedElsewhere(members)) {
    host.stderr.write(`${name}: no Application for its resources, which stand in YAML that somebody applies already\n`)
  }
  host.stdout.write(objects.map((object) => yamlDocument('', object)).join(''))
  return 0
}

/** Clusters of which no resource is generated. */
function appliedElsewhere(members: readonly Member[]): readonly string[] {
  const idle = members.filter(({ model }) => ownResources(model).length === 0)
  return idle.map(({ model }) => model.name)
}

function deliveryOf(args: Arguments): Delivery {
  const repoURL = textOption(args, 'repo-url')
  if (!repoURL) {
    throw new UsageError('which repository?', '--repo-url https://git.example.org/platform/fleet.git')
  }
  return {
    repoURL,
    revision: textOption(args, 'revision') ?? 'HEAD',
    mode: textOption(args, 'mode') === 'plugin' ? 'plugin' : 'committed',
    project: textOption(args, 'project') ?? 'default',
    namespace: textOption(args, 'argocd-namespace') ?? 'argocd',
    server: textOption(args, 'server'),
    version: version(),
  }
}
