import type { Interval } from '../address/index.ts'
import { isTrue, valueAt } from '../metallb/config/json.ts'
import type { Model } from '../model/model.ts'
import { isAtLeast } from '../release/releases.ts'

/** Whether some devices take an IPv4 address for the network's or the broadcast one: it ends in `.0` or `.255`. */
export function isBuggy(value: bigint): boolean {
  const last = value & 0xffn
  return last === 0n || last === 0xffn
}

/** The addresses of a range that end in `.0` or `.255`, ascending; none of IPv6. */
export function* buggyAddresses({ family, first, last }: Interval): Generator<bigint> {
  if (family !== 4) return
  for (let start = first - (first & 0xffn); start <= last; start += 256n) {
    if (start >= first) yield start
    if (start + 255n >= first && start + 255n <= last) yield start + 255n
  }
}

/** How many of them there are, without walking them. */
export function countOfBuggy({ family, first, last }: Interval): bigint {
  if (family !== 4) return 0n
  return [0n, 255n].reduce((sum, byte) => sum + endingBelow(last + 1n, byte) - endingBelow(first, byte), 0n)
}

/** How many addresses below `end` have this last byte. */
function endingBelow(end: bigint, byte: bigint): bigint {
  return (end + 255n - byte) / 256n
}

/** Whether MetalLB passes such addresses over in a pool, by its index; it does from v0.13.4 on. */
export function avoidsBuggy({ resources, release }: Model, pool: number): boolean {
  const avoids = isTrue(valueAt(resources[pool]?.object, ['spec', 'avoidBuggyIPs']))
  return avoids && isAtLeast(release.release, 'v0.13.4')
}
