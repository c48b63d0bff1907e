import { announcersOf } from '../../plan/index.ts'
import type { Placement, Plan, ServiceChange } from '../../plan/index.ts'
import type { Short } from './words.ts'

/** The Services as a table: a row for each that changes, and one for all others. */
export function serviceRows({ services, refusedFor }: Plan, short: Short): readonly (readonly string[])[] {
  const changed = services.filter(({ effect }) => effect !== 'kept')
  const kept = services.filter(({ effect }) => effect === 'kept')
  const rows = changed.map((change) => rowOf(change, short))
  const stuck = refusedFor.length > 0 ? 'nothing changes: the configuration is refused' : undefined
  return [['Service', 'now', 'after', 'why'], ...rows, ...keptRows(kept, changed.length > 0, short, stuck)]
}

function rowOf(change: ServiceChange, short: Short): readonly string[] {
  const { service, before, after, why } = change
  return [service, placementsText(before, short), `${placementsText(after, short, before)}${doubtText(change)}`, why]
}

/** What else it may come to than what is told of the placements. */
function doubtText({ certain, effect, after }: ServiceChange): string {
  if (certain) return ''
  const isSilent = after.some((each) => announcersOf(each)?.length === 0)
  if (effect === 'silenced' && !isSilent) return ' or nobody'
  return after.length > 1 ? '' : ' (may vary)'
}

/** One Service is named; several are counted, with their addresses. */
function keptRows(
  kept: readonly ServiceChange[],
  isAfterOthers: boolean,
  short: Short,
  stuck: string | undefined,
): readonly (readonly string[])[] {
  if (kept.length === 0) return []
  const [only, ...more] = kept
  const name = more.length === 0 ? only!.service : `${kept.length} ${isAfterOthers ? 'others' : 'Services'}`
  const shown = kept.slice(0, mostShown).map(({ before }) => placementsText(before, short))
  const now = [...shown, ...(kept.length > mostShown ? ['…'] : [])].join(' · ')
  return [[name, now, 'kept', stuck ?? keptNote(kept, short)]]
}

const mostShown = 6

function keptNote(kept: readonly ServiceChange[], short: Short): string {
  const loose = kept.filter(({ isPinned, after }) => !isPinned && after.some(({ state }) => state === 'placed'))
  if (loose.length === 0) return ''
  const addresses = loose.slice(0, mostShown).map(({ after }) => addressText(after[0]!, short))
  return `${addresses.join(', ')}${loose.length > mostShown ? ' …' : ''} ${loose.length === 1 ? 'is' : 'are'} kept by status only, not pinned`
}

function addressText(placement: Placement, short: Short): string {
  return placement.state === 'placed' ? placement.ips.map(short).join(', ') : '–'
}

/** What a Service may have; where only the nodes differ from `than`, only those. */
export function placementsText(
  placements: readonly Placement[],
  short: Short,
  than: readonly Placement[] = [],
): string {
  const [only] = than
  const isOne = placements.length === 1 && than.length === 1
  const texts = placements.map((placement) => placementText(placement, short, isOne ? only : undefined))
  return [...new Set(texts)].slice(0, 4).join(' or ') + (new Set(texts).size > 4 ? ' …' : '')
}

function placementText(placement: Placement, short: Short, than: Placement | undefined): string {
  if (placement.state === 'absent') return '–'
  if (placement.state === 'pending') return placement.reason === 'ignored' ? 'none' : 'Pending'
  const announcers = announcersOf(placement)
  const nodes = announcers === undefined ? '' : announcers.length === 0 ? 'nobody' : announcers.join(', ')
  const isSameAddress = than?.state === 'placed' && than.ips.join() === placement.ips.join()
  const address = placement.ips.map(short).join(', ')
  if (nodes === '') return address
  return isSameAddress ? nodes : `${address} on ${nodes}`
}
