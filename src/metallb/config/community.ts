import type { Behaviour } from './behaviour.ts'

/** A community that MetalLB understands, or why not: a `value` out of range, or a `format` it takes for the name of an alias. */
export type Community = 'standard' | 'large' | 'invalid-value' | 'invalid-format'

/** What community.New makes of the text: `65535:65281`, or `large:1:2:3` since v0.13.10. */
export function communityOf(text: string, { largeCommunities }: Behaviour): Community {
  const sections = text.split(':')
  if (sections.length === 2) return sections.every((each) => isAtMost(each, 0xffffn)) ? 'standard' : 'invalid-value'
  if (sections.length !== 4 || !largeCommunities) return 'invalid-format'
  const [marker, ...numbers] = sections
  return marker === 'large' && numbers.every((each) => isAtMost(each, 0xffff_ffffn)) ? 'large' : 'invalid-value'
}

function isAtMost(digits: string, limit: bigint): boolean {
  return /^[0-9]+$/.test(digits) && BigInt(digits) <= limit
}
