import type { Placement, Plan } from '../../plan/index.ts'

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
