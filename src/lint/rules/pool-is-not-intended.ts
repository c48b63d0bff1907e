import { remainderOf } from '../../address/index.ts'
import type { Interval } from '../../address/index.ts'
import { describe } from '../pool-clash.ts'
import type { Finding, Rule } from '../rule.ts'

/** A pool that is more, less or something else than what it is said to be meant as. */
export const poolIsNotIntended: Rule = {
  name: 'pool-is-not-intended',
  severity: 'error',
  docs: {
    what: "A pool's addresses are not the ones that its `intended` names.",
    why: 'A pool of one public address is what DNS, port forwarding and certificates of others point to. After a change of provider or a slip of a digit MetalLB gives out the new address and everything looks healthy, and the world asks at the old one.',
    example: {
      refused: `
        pools: { public: { addresses: ['198.51.100.8/32'], intended: { 'home.example.org': '198.51.100.7' } } },
        l2Advertisements: { public: { ipAddressPools: ['public'] } },`,
      instead: `
        pools: { public: { addresses: ['198.51.100.7/32'], intended: { 'home.example.org': '198.51.100.7' } } },
        l2Advertisements: { public: { ipAddressPools: ['public'] } },`,
    },
    fix: 'Correct the pool; or where the address has really changed, the DNS record first and `intended` with it.',
    since: '0.1.0',
  },
  check: ({ facts }) =>
    facts.pools.flatMap(({ name, object, ranges, intended }): readonly Finding[] => {
      if (intended === undefined) return []
      const meant = intended.map(({ value }) => value)
      const held = ranges.map(({ value }) => value)
      const places = intended.slice(0, 3).map((each) => ({ path: each.path, message: `meant is ${textOf(each)}` }))
      const missing = intended.flatMap((each): readonly Finding[] => {
        const [left] = remainderOf([each.value], held)
        if (left === undefined) return []
        const message = `pool "${name}" is meant to be ${textOf(each)}, and does not have ${describe(left)}`
        return [{ path: each.path, message, help }]
      })
      const foreign = ranges.flatMap(({ path, text, value }): readonly Finding[] => {
        const [left] = remainderOf([value], meant)
        if (left === undefined) return []
        const message = `${text} of pool "${name}" is more than what it is meant to be: ${describe(left)}`
        return [{ object, path, message, help, related: places }]
      })
      return [...missing, ...foreign]
    }),
}

const help = 'correct the pool; or, where the address has changed, what points to it and then intended'

function textOf({
  leading,
  text,
}: {
  readonly leading?: string
  readonly text: string
  readonly value: Interval
}): string {
  return leading === undefined ? text : `${text} (${leading})`
}
