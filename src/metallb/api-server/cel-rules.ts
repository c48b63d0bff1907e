import type { Path } from '../../diagnostics/diagnostic.ts'
import { parseDuration } from '../config/duration.ts'
import { isObject, listOf } from '../config/json.ts'
import { described } from '../../resources/validation/described.ts'

/** What a broken rule has to say; `below` leads from the value with the rule to the one to point at. */
type Broken = { readonly message: string; readonly help?: string; readonly below?: Path }

/** Undefined where the rule holds, or where the value is not of the type that the schema wants. */
type Judge = (value: unknown) => Broken | undefined

/** A function of the same meaning for each CEL rule in the CRDs of all releases. */
export const celRules: ReadonlyMap<string, Judge> = new Map([
  ['self == oldSelf', () => undefined],
  ['duration(self).getSeconds() >= 1 && duration(self).getSeconds() <= 65535', secondsInRange],
  ['duration(self).getMilliseconds() % 1000 == 0', wholeSeconds],
  [
    '!has(self.serviceSelectors) || self.serviceSelectors.size() == 0 || ((!has(self.aggregationLength) || self.aggregationLength == 32) && (!has(self.aggregationLengthV6) || self.aggregationLengthV6 == 128))',
    wholeAddressesWithServiceSelectors,
  ],
])

const second = 1_000_000_000n
const millisecond = 1_000_000n
const help = 'write a duration like 10s or 2m'

function secondsInRange(value: unknown): Broken | undefined {
  if (typeof value !== 'string') return undefined
  const duration = parseDuration(value)
  if (duration === undefined) return { message: `${described(value)} is no duration`, help }
  const seconds = duration / second
  if (seconds >= 1n && seconds <= 65535n) return undefined
  return { message: `${described(value)} is not within 1s and 65535s`, help }
}

/** Like CEL, blind to what is below a millisecond. */
function wholeSeconds(value: unknown): Broken | undefined {
  const duration = typeof value === 'string' ? parseDuration(value) : undefined
  if (duration === undefined || (duration / millisecond) % 1000n === 0n) return undefined
  return { message: `${described(value)} is not a whole number of seconds`, help }
}

function wholeAddressesWithServiceSelectors(value: unknown): Broken | undefined {
  if (!isObject(value) || listOf(value['serviceSelectors']).length === 0) return undefined
  const lengths = [
    ['aggregationLength', 32],
    ['aggregationLengthV6', 128],
  ] as const
  const shortened = lengths.find(([field, whole]) => typeof value[field] === 'number' && value[field] !== whole)
  if (shortened === undefined) return undefined
  const [field, whole] = shortened
  return {
    message: `${field} is ${described(value[field])}, but with serviceSelectors each address is announced by itself`,
    help: `remove ${field} (${whole} is the default) or serviceSelectors`,
    below: [field],
  }
}
