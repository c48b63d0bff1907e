import { UsageError } from '../../diagnostics/usage-error.ts'
import type { Run } from '../command.ts'
import { judgedFleet } from '../fleet/judged-fleet.ts'
import { textOption } from '../options.ts'
import { appliedElsewhere, applicationsText } from './applications-text.ts'
import { deliveryOf } from './delivery-of.ts'

/** Prints Applications, or an ApplicationSet, for clusters with which nothing is wrong; nothing where one is refused. */
export const applications: Run = async (args, host) => {
  const delivery = deliveryOf(args, host)
  const isSet = textOption(args, 'kind') === 'applicationset'
  if (isSet && args.positionals.length > 0) {
    throw new UsageError('an ApplicationSet is for all clusters', 'leave the names away, or --kind application')
  }
  const fleet = await judgedFleet(args, args.positionals, host)
  const { refused } = fleet
  if (refused.length > 0) {
    host.stderr.write(
      `error: ${refused.join(', ')}: refused by build, which says why: metallb-overlays build ${refused.join(' ')}\n`,
    )
    return 1
  }
  const text = applicationsText(fleet, delivery, isSet)
  for (const name of appliedElsewhere(fleet)) {
    host.stderr.write(`${name}: no Application for its resources, which stand in YAML that somebody applies already\n`)
  }
  host.stdout.write(text)
  return 0
}
