import type { Effect, Placement, Plan, ServiceChange } from '../plan/index.ts'

/** Writes addresses and ranges: those of one /24 by their last number once the reader knows the rest. */
export type Short = (address: string) => string

/** Short where every IPv4 address of a plan is of one /24. */
export function shortFor({ services, pools }: Pick<Plan, 'pools' | 'services'>): Short {
  const held = services.flatMap(({ before, after }) => [...before, ...after].flatMap(ipsOf))
  const ranges = pools.flatMap(({ before, after }) => [...before.ranges, ...after.ranges])
  const all = [...held, ...ranges.flatMap((range) => range.split('-'))].filter((text) => text.includes('.'))
  const [network, ...more] = new Set(all.map(networkOf))
  return network === undefined || more.length > 0 ? (text) => text : (text) => shortened(text, network)
}

function ipsOf(placement: Placement): readonly string[] {
  return placement.state === 'placed' ? placement.ips : []
}

function networkOf(address: string): string {
  return address.slice(0, address.lastIndexOf('.'))
}

function shortened(text: string, network: string): string {
  return text.startsWith(`${network}.`) ? text.slice(network.length) : text
}

/** `192.168.1.60–.75`; one address alone; what is not of one /24 in full. */
export function rangeText(range: string): string {
  const [first = '', last = ''] = range.split('-')
  if (first === last) return first
  const isNear = first.includes('.') && networkOf(first) === networkOf(last)
  return `${first}–${isNear ? last.slice(networkOf(last).length) : last}`
}

/** A range where the reader knows the network: `.72–.75`. */
export function shortRangeText(range: string, short: Short): string {
  const [first = '', last = ''] = range.split('-')
  return first === last ? short(first) : `${short(first)}–${short(last)}`
}

/** `1 Service`, `2 Services`. */
export function counted(count: number | bigint, one: string, many = `${one}s`): string {
  return `${count} ${Number(count) === 1 ? one : many}`
}

/** What is said of so many Services in a headline. */
const headlines: Readonly<Record<Effect, readonly [certain: string, possible: string]>> = {
  lost: ['loses its address', 'may lose its address'],
  silenced: ['is announced by nobody', 'may be announced by nobody'],
  readdressed: ['gets another address', 'may get another address'],
  leaves: ['is no longer known', 'is no longer known'],
  moves: ['moves to another node', 'may move to another node'],
  thinner: ['is announced by fewer nodes', 'may be announced by fewer nodes'],
  wider: ['is announced by more nodes', 'may be announced by more nodes'],
  gains: ['gains an address', 'may gain an address'],
  waits: ['waits for an address', 'waits for an address'],
  kept: ['keeps what it has', 'keeps what it has'],
}

/** `1 Service loses its address`, the worst first; without those that keep what they have. */
export function headlineOf(services: readonly ServiceChange[]): readonly string[] {
  const groups = Map.groupBy(
    services.filter(({ effect }) => effect !== 'kept'),
    ({ effect, certain }) => headlines[effect][certain ? 0 : 1],
  )
  return [...groups].map(([text, members]) => `${counted(members.length, 'Service')} ${plural(text, members.length)}`)
}

/** The verb and its object for several. */
function plural(text: string, count: number): string {
  if (count === 1) return text
  return text
    .replace(/^loses its address/u, 'lose their addresses')
    .replace(/^may lose its address/u, 'may lose their addresses')
    .replace(/^is /u, 'are ')
    .replace(/^gets another address/u, 'get other addresses')
    .replace(/^may get another address/u, 'may get other addresses')
    .replace(/^gains an address/u, 'gain addresses')
    .replace(/^waits for an address/u, 'wait for addresses')
    .replace(/^moves /u, 'move ')
}
