import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import IPCIDR from 'ip-cidr'
import * as address from '../../src/address/index.ts'
import type { Interval } from '../../src/address/index.ts'
import { trimSpace } from '../../src/address/parse-range.ts'

const { coverOf, formatAddress, formatCidr, formatRange, intervalOf, overlaps, overlapsAmong, remainderOf } = address

const between = (family: 4 | 6, limit: bigint): fc.Arbitrary<Interval> =>
  fc
    .tuple(fc.bigInt(0n, limit), fc.bigInt(0n, limit))
    .map(([a, b]) => ({ family, first: a < b ? a : b, last: a < b ? b : a }))

/** The addresses that Go takes for IPv4 start at 2^47 of the IPv6 space: the low part stays below, the high part above. */
const intervals = fc.oneof(
  between(4, 2n ** 32n - 1n),
  between(4, 300n),
  between(6, 2n ** 40n),
  between(6, 2n ** 127n).map(({ first, last }) => ({
    family: 6 as const,
    first: first + 2n ** 127n,
    last: last + 2n ** 127n - 1n,
  })),
)

const parsed = (text: string): Interval | undefined => {
  const range = address.parseRange(text)
  return address.isRangeFault(range) ? undefined : range.interval
}

test('parse and format of an address and of a range are inverse', () => {
  fc.assert(
    fc.property(intervals, (interval) => {
      assert.deepEqual(parsed(formatRange(interval)), interval)
      const first = address.firstOf(interval)
      assert.deepEqual(address.parseAddress(formatAddress(first)), first)
    }),
  )
})

test('a cover is exact: its networks follow one another from the first address to the last', () => {
  fc.assert(
    fc.property(intervals, (interval) => {
      let next = interval.first
      for (const cidr of coverOf(interval)) {
        const { first, last } = intervalOf(cidr)
        assert.equal(first, next)
        next = last + 1n
      }
      assert.equal(next, interval.last + 1n)
    }),
  )
})

test('a cover is minimal: no two neighbours make one network', () => {
  fc.assert(
    fc.property(intervals, (interval) => {
      const cover = coverOf(interval)
      for (const [index, cidr] of cover.entries()) {
        const next = cover[index + 1]
        if (next?.length !== cidr.length) continue
        const bit = 1n << BigInt(address.widthOf(cidr.family) - cidr.length)
        assert.notEqual(cidr.first & bit, 0n, formatRange(interval))
      }
    }),
  )
})

test('the networks of a cover have the ends that ip-cidr gives them', () => {
  fc.assert(
    fc.property(intervals, (interval) => {
      for (const cidr of coverOf(interval)) {
        const { first, last } = intervalOf(cidr)
        const other = new IPCIDR(formatCidr(cidr))
        const ends = [other.start({ type: 'bigInteger' }), other.end({ type: 'bigInteger' })].map((end) =>
          BigInt(String(end)),
        )
        assert.deepEqual(ends, [first, last])
      }
    }),
    { numRuns: 30 },
  )
})

test('the sweep finds an overlap for exactly those that overlap an earlier one', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(between(4, 40n), between(6, 40n)), { maxLength: 12 }), (all) => {
      const found = overlapsAmong(all)
      for (const each of found) assert.ok(overlaps(all[each.index]!, all[each.with]!))
      const sorted = all.toSorted((a, b) => a.family - b.family || Number(a.first - b.first) || Number(b.last - a.last))
      const expected = sorted.filter((each, at) => sorted.slice(0, at).some((earlier) => overlaps(earlier, each)))
      assert.equal(found.length, expected.length)
    }),
  )
})

test('trimming takes the white space of Go from both ends, and nothing from within', () => {
  const space = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
  const ends = new RegExp(`^${space}+|${space}+$`, 'g')
  const unit = fc.oneof(
    fc.constantFrom(...' \t\n\r\u0085\u00a0\u1680\u2003\u2028\u3000\ufeffa.1'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('')
      assert.equal(trimSpace(text), text.replace(ends, ''))
    }),
    { numRuns: 1000 },
  )
})

const isIn = (all: readonly Interval[], one: Interval): boolean => all.some((each) => overlaps(each, one))

test('a remainder has what the intervals have and the others have not, ascending and in as few pieces as possible', () => {
  const few = fc.array(fc.oneof(between(4, 40n), between(6, 40n)), { maxLength: 8 })
  fc.assert(
    fc.property(few, few, (wanted, taken) => {
      const left = remainderOf(wanted, taken)
      const single = ([4, 6] as const).flatMap((family) =>
        Array.from({ length: 42 }, (_, at): Interval => ({ family, first: BigInt(at), last: BigInt(at) })),
      )
      for (const one of single) assert.equal(isIn(left, one), isIn(wanted, one) && !isIn(taken, one))
      for (const [index, { family, first }] of left.entries()) {
        const before = left[index - 1]
        assert.ok(before === undefined || before.family < family || before.last + 1n < first)
      }
    }),
  )
})
