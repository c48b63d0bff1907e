import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goSorted } from '../../src/metallb/allocator/go-sort.ts'

/** What Go 1.26 made of lists with the comparison of allocator.sortPools: `order` has the old positions. */
const lists: readonly { readonly priorities: readonly number[]; readonly order: readonly number[] }[] = [
  { priorities: [0, 1, 1, 3, 2], order: [1, 2, 4, 3, 0] },
  { priorities: [0, 3, 0, 2, 0, 1, 1, 0, 0, 5, 2, 2, 3], order: [5, 6, 3, 10, 11, 1, 12, 9, 8, 7, 2, 4, 0] },
  {
    priorities: [3, 1, 2, 0, 1, 1, 2, 0, 3, 3, 3, 0, 2, 1, 2, 2],
    order: [4, 1, 13, 5, 12, 6, 2, 14, 15, 8, 9, 10, 0, 11, 7, 3],
  },
  {
    priorities: [2, 4, 0, 5, 0, 1, 3, 2, 0, 2, 5, 5, 6, 0, 0, 4, 6, 3, 2, 4, 4, 0, 6, 6],
    order: [5, 18, 9, 7, 0, 6, 17, 15, 20, 19, 1, 10, 11, 3, 12, 16, 22, 23, 21, 8, 2, 4, 14, 13],
  },
  {
    priorities: [
      1, 2, 3, 0, 2, 2, 1, 1, 1, 2, 2, 4, 2, 2, 2, 3, 3, 0, 2, 0, 4, 0, 5, 0, 0, 5, 0, 5, 0, 5, 6, 4, 4, 5, 4, 5, 0, 4,
      6, 6, 7, 0, 5, 6, 0, 6, 6, 7, 7, 0, 6, 8, 8, 0, 6,
    ],
    order: [
      6, 0, 8, 7, 10, 13, 4, 18, 14, 9, 1, 5, 12, 2, 15, 16, 11, 34, 37, 32, 20, 31, 27, 29, 35, 25, 42, 22, 33, 50, 30,
      45, 43, 46, 38, 54, 39, 47, 40, 48, 52, 51, 49, 44, 24, 53, 17, 41, 36, 26, 21, 19, 23, 3, 28,
    ],
  },
]

for (const { priorities, order } of lists) {
  test(`${priorities.length} pools come out as Go sorts them`, () => {
    const pools = priorities.map((priority, at) => ({ priority, at }))
    const sorted = goSorted(pools, (one, other) => isBefore(one.priority, other.priority))
    assert.deepEqual(
      sorted.map(({ at }) => at),
      order,
    )
  })
}

function isBefore(one: number, other: number): boolean {
  return one > 0 && other > 0 ? one < other : !(one === 0 && other > 0)
}
