import type { FieldChange, Plan, PoolChange, ResourceChange, SessionChange } from '../plan/index.ts'
import { counted, rangeText, shortRangeText } from './plan-words.ts'
import type { Short } from './plan-words.ts'

/** What becomes of pools, advertisements, peers and sessions, a line each. */
export function networkLines({ pools, resources, sessions }: Plan, short: Short): readonly string[] {
  return [...pools.map((each) => poolLine(each, short)), ...resources.map(resourceLine), ...sessionLines(sessions)]
}

function poolLine({ pool, change, before, after, leaving, entering, fields }: PoolChange, short: Short): string {
  const name = `Pool \`${pool}\``
  if (change === 'added')
    return `${name} is new: ${listOf(after.ranges.map(rangeText))} (${counted(after.count, 'address', 'addresses')}).`
  if (change === 'removed')
    return `${name} goes: ${listOf(before.ranges.map(rangeText))} (${counted(before.count, 'address', 'addresses')}).`
  const moved = [
    ...(leaving.count > 0n
      ? [
          `${countedAddresses(leaving.count)} ${leaving.count === 1n ? 'leaves' : 'leave'} (${listOf(leaving.ranges.map((range) => shortRangeText(range, short)))})`,
        ]
      : []),
    ...(entering.count > 0n
      ? [
          `${countedAddresses(entering.count)} ${entering.count === 1n ? 'enters' : 'enter'} (${listOf(entering.ranges.map((range) => shortRangeText(range, short)))})`,
        ]
      : []),
  ]
  const ranges =
    moved.length === 0
      ? ''
      : ` ${listOf(before.ranges.map(rangeText))} → ${listOf(after.ranges.map((range) => shortRangeText(range, short)))}: ${moved.join(', ')}, ${before.count} → ${after.count}.`
  const rest = fields.length === 0 ? '' : `${ranges === '' ? ':' : ' Also'} ${fields.map(fieldText).join('; ')}.`
  return `${name}${ranges}${rest}`
}

function countedAddresses(count: bigint): string {
  return counted(count, 'address', 'addresses')
}

function resourceLine({ kind, name, change, fields }: ResourceChange): string {
  if (change === 'added') return `${kind} \`${name}\` is new.`
  if (change === 'removed') return `${kind} \`${name}\` goes.`
  return `${kind} \`${name}\`: ${fields.map(fieldText).join('; ')}.`
}

function fieldText({ field, before, after }: FieldChange): string {
  return `${field} ${valueText(before)} → ${valueText(after)}`
}

function valueText(value: unknown): string {
  if (value === undefined) return 'unset'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const words = {
  opens: 'open',
  closes: 'close',
  restarts: 'end and start anew',
  changes: 'get other settings and need not end',
} as const

function sessionLines(sessions: readonly SessionChange[]): readonly string[] {
  const groups = Map.groupBy(sessions, ({ peer, change }) => `${peer} ${change}`)
  return [...groups.values()].map((members) => {
    const { peer, change } = members[0]!
    const nodes = members.map(({ node }) => node)
    const many = members.length > 1
    const verb = many
      ? words[change]
      : words[change]
          .replace(/^(\w+)/u, '$1s')
          .replace(' and start ', ' and starts ')
          .replace('need not', 'needs not')
    return `BGP: the ${many ? 'sessions' : 'session'} of ${nodes.join(', ')} with \`${peer}\` ${verb}.`
  })
}

function listOf(texts: readonly string[]): string {
  if (texts.length === 0) return 'nothing'
  return texts.length > 6 ? `${texts.slice(0, 6).join(', ')} …` : texts.join(', ')
}
