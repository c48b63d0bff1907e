import type { Address } from './address.ts'

/** As Go's net.IP prints it: dotted, or lower-case groups with the first longest run of two or more zeros as `::`. */
export function formatAddress({ family, value }: Address): string {
  return family === 4 ? formatIpv4(Number(value)) : formatIpv6(value)
}

function formatIpv4(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`
}

const groupStarts = [0, 4, 8, 12, 16, 20, 24, 28]

function formatIpv6(value: bigint): string {
  const hex = value.toString(16).padStart(32, '0')
  const groups = groupStarts.map((at) => Number.parseInt(hex.slice(at, at + 4), 16).toString(16))
  const { start, length } = longestZeroRun(groups)
  if (length < 2) return groups.join(':')
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`
}

function longestZeroRun(groups: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 }
  let length = 0
  for (const [index, group] of groups.entries()) {
    length = group === '0' ? length + 1 : 0
    if (length > best.length) best = { start: index - length + 1, length }
  }
  return best
}
