import { parseIpv4 } from './parse-ipv4.ts'

/**
 * `2001:db8::1` to 0..2^128-1 as Go's net/netip reads it: at most one `::`, which stands for at least one group, and an
 * IPv4 address in place of the last two groups; no zone. Undefined otherwise.
 */
export function parseIpv6(text: string): bigint | undefined {
  const gap = text.indexOf('::')
  if (gap < 0) return valueOf(groupsOf(text, true), 8)
  const head = groupsOf(text.slice(0, gap), false)
  const tail = groupsOf(text.slice(gap + 2), true)
  if (head === undefined || tail === undefined || head.length + tail.length > 7) return undefined
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => 0)
  return valueOf([...head, ...zeros, ...tail], 8)
}

const group = /^[0-9a-fA-F]{1,4}$/

function groupsOf(text: string, mayEndInIpv4: boolean): number[] | undefined {
  if (text === '') return []
  const parts = text.split(':')
  const groups: number[] = []
  for (const [index, part] of parts.entries()) {
    if (group.test(part)) groups.push(Number.parseInt(part, 16))
    else {
      const ipv4 = mayEndInIpv4 && index === parts.length - 1 ? parseIpv4(part) : undefined
      if (ipv4 === undefined) return undefined
      groups.push(Math.floor(ipv4 / 65_536), ipv4 % 65_536)
    }
  }
  return groups
}

function valueOf(groups: readonly number[] | undefined, count: number): bigint | undefined {
  if (groups?.length !== count) return undefined
  return BigInt('0x' + groups.map((each) => each.toString(16).padStart(4, '0')).join(''))
}
