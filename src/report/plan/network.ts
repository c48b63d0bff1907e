import type { Addresses, FieldChange, Plan, PoolChange, ResourceChange, SessionChange } from '../../plan/index.ts'
import { counted } from '../counted.ts'
import { rangeText, shortRangeText } from './words.ts'
import type { Short } from './words.ts'

/** What becomes of pools, advertisements, peers and sessions, a line each. */
export function networkLines({ pools, resources, sessions }: Plan, short: Short): readonly string[] {
  return [...pools.map((each) => poolLine(each, short)), ...resources.map(resourceLine), ...sessionLines(sessions)]
}

function poolLine(pool: PoolChange, short: Short): string {
  const { change, before, after } = pool
  const name = `Pool \`${pool.pool}\``
  if (change === 'added') return `${name} is new: ${contentText(after)}.`
  if (change === 'removed') return `${name} goes: ${contentText(before)}.`
  const ranges = rangesText(pool, short)
  const fields = pool.fields.map(fieldText).join('; ')
  if (fields === '') return `${name} ${ranges}`
  return ranges === '' ? `${name}: ${fields}.` : `${name} ${ranges} Also ${fields}.`
}

function contentText({ ranges, count }: Addresses): string {
  return `${listOf(ranges.map(rangeText))} (${counted(count, 'address', 'addresses')})`
}

/** Empty where its addresses stay. */
function rangesText({ before, after, leaving, entering }: PoolChange, short: Short): string {
  const moved = [
    ...movedText(leaving, ['address leaves', 'addresses leave'], short),
    ...movedText(entering, ['address enters', 'addresses enter'], short),
  ]
  if (moved.length === 0) return ''
  const [was, is] = [listOf(before.ranges.map(rangeText)), shortList(after, short)]
  return `${was} → ${is}: ${moved.join(', ')}, ${before.count} → ${after.count}.`
}

function movedText(
  addresses: Addresses,
  [one, several]: readonly [one: string, several: string],
  short: Short,
): readonly string[] {
  return addresses.count === 0n ? [] : [`${counted(addresses.count, one, several)} (${shortList(addresses, short)})`]
}

function shortList({ ranges }: Addresses, short: Short): string {
  return listOf(ranges.map((range) => shortRangeText(range, short)))
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

const sessionWords: Readonly<Record<SessionChange['change'], readonly [one: string, several: string]>> = {
  opens: ['opens', 'open'],
  closes: ['closes', 'close'],
  restarts: ['ends and starts anew', 'end and start anew'],
  changes: ['gets other settings and need not end', 'get other settings and need not end'],
}

function sessionLines(sessions: readonly SessionChange[]): readonly string[] {
  const groups = Map.groupBy(sessions, ({ peer, change }) => `${peer} ${change}`)
  return [...groups.values()].map((members) => {
    const { peer, change } = members[0]!
    const nodes = members.flatMap(({ node }) => node ?? []).join(', ')
    const [one, several] = sessionWords[change]
    if (nodes === '') return `BGP: the sessions with \`${peer}\` ${several}.`
    return members.length === 1
      ? `BGP: the session of ${nodes} with \`${peer}\` ${one}.`
      : `BGP: the sessions of ${nodes} with \`${peer}\` ${several}.`
  })
}

function listOf(texts: readonly string[]): string {
  if (texts.length === 0) return 'nothing'
  return texts.length > 6 ? `${texts.slice(0, 6).join(', ')} …` : texts.join(', ')
}
