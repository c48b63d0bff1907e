const nanoseconds: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
}

const part = /([0-9]*)(?:\.([0-9]*))?([^0-9.]+)/y
const limit = 2n ** 63n

/** `1m30s` in nanoseconds as Go's time.ParseDuration reads it: a unit after each number, no days; undefined otherwise. */
export function parseDuration(text: string): bigint | undefined {
  const negative = text.startsWith('-')
  const unsigned = /^[-+]/.test(text) ? text.slice(1) : text
  if (unsigned === '0') return 0n
  const total = sumOfParts(unsigned)
  if (total === undefined || total > (negative ? limit : limit - 1n)) return undefined
  return negative ? -total : total
}

function sumOfParts(text: string): bigint | undefined {
  if (text === '') return undefined
  let total = 0n
  for (let at = 0; at < text.length; at = part.lastIndex) {
    part.lastIndex = at
    const [, whole = '', fraction = '', unit = ''] = part.exec(text) ?? []
    const size = Object.hasOwn(nanoseconds, unit) ? nanoseconds[unit] : undefined
    if (size === undefined || whole + fraction === '') return undefined
    total += BigInt(whole || '0') * size + fractionOf(fraction, size)
    if (total > limit) return undefined
  }
  return total
}

function fractionOf(digits: string, size: bigint): bigint {
  return (BigInt(digits || '0') * size) / 10n ** BigInt(digits.length)
}
