import { markdownText } from './markdown-text.ts'
import type { Placement, Plan, ServiceChange } from '../plan/index.ts'
import type { PlanReport } from './plan/report.ts'
import { rangeText } from './plan/words.ts'

/** What a changelog is told of a change: pools, addresses of Services, releases. A line of Markdown each, without the list's mark. */
export function changelogEntries({ clusters }: PlanReport, date: string | undefined): readonly string[] {
  const head = date === undefined ? '' : `${date}: `
  return clusters.flatMap(({ cluster, plan }) =>
    (plan ? entriesOf(plan) : []).map((text) => markdownText(`${head}${cluster}: ${text}`)),
  )
}

function entriesOf({ release, pools, services }: Plan): readonly string[] {
  return [
    ...(release ? [releaseText(release)] : []),
    ...pools.flatMap(poolText),
    ...services.flatMap((change) => serviceText(change)),
  ]
}

function releaseText({ releases, backends }: NonNullable<Plan['release']>): string {
  const release = releases[0] === releases[1] ? [] : [`MetalLB ${releases[0]} → ${releases[1]}`]
  const backend = backends[0] === backends[1] ? [] : [`BGP backend ${backends[0]} → ${backends[1]}`]
  return `${[...release, ...backend].join(', ')}.`
}

function poolText({ pool, change, before, after, leaving, entering }: Plan['pools'][number]): readonly string[] {
  if (change === 'added') return [`pool \`${pool}\` is new: ${rangesText(after.ranges)}.`]
  if (change === 'removed') return [`pool \`${pool}\` is gone; it had ${rangesText(before.ranges)}.`]
  const moved = [
    ...(leaving.count > 0n ? [`without ${rangesText(leaving.ranges)}`] : []),
    ...(entering.count > 0n ? [`with ${rangesText(entering.ranges)}`] : []),
  ]
  if (moved.length === 0) return []
  return [`pool \`${pool}\` is ${rangesText(after.ranges)} now: ${moved.join(', ')}.`]
}

function serviceText({ service, effect, certain, before, after, hostNames }: ServiceChange): readonly string[] {
  const [was, is] = [addressesOf(before), addressesOf(after)]
  const names = hostNames.length === 0 ? '' : ` (${hostNames.map(({ name }) => name).join(', ')})`
  const may = (verb: string, base: string): string => (certain ? verb : `may ${base}`)
  switch (effect) {
    case 'lost':
      return [`${service}${names} ${may('loses', 'lose')} ${was}.`]
    case 'readdressed':
      return [`${service}${names} ${may('moves', 'move')} from ${was} to ${is}.`]
    case 'gains':
      return was === '' && is !== '' ? [`${service}${names} ${may('gets', 'get')} ${is}.`] : []
    default:
      return []
  }
}

function addressesOf(placements: readonly Placement[]): string {
  const all = placements.flatMap((each) => (each.state === 'placed' ? [each.ips.join(' and ')] : []))
  return [...new Set(all)].join(' or ')
}

function rangesText(ranges: readonly string[]): string {
  return ranges.length === 0 ? 'no address' : ranges.map(rangeText).join(', ')
}
