import { intervalAt, intervalOf, intervalOfRange, parseAddress, parseCidr } from '../address/index.ts'
import type { Address, Interval } from '../address/index.ts'
import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts'
import type { Written } from './model.ts'

/** Texts that were read, and findings for those that cannot be. */
export type Reading<Value> = { readonly read: readonly Written<Value>[]; readonly faults: readonly Diagnostic[] }

/** Addresses: `192.168.1.1`. */
export function readAddresses(path: Path, value: string | readonly string[] | undefined): Reading<Address> {
  return readAll(path, value, parseAddress, 'no IP address', 'write one address, like 192.168.1.1')
}

/** Networks: `192.168.1.0/24`. */
export function readNetworks(path: Path, value: string | readonly string[] | undefined): Reading<Interval> {
  return readAll(path, value, parseNetwork, 'no network', 'write a network with its mask, like 192.168.1.0/24')
}

/** Ranges: `192.168.1.100-192.168.1.199`, `192.168.1.96/27`, or one address. */
export function readRanges(path: Path, value: string | readonly string[] | undefined): Reading<Interval> {
  return readAll(
    path,
    value,
    parseRangeOrAddress,
    'no address range',
    'write a range, like 192.168.1.100-192.168.1.199',
  )
}

function readAll<Value>(
  path: Path,
  value: string | readonly string[] | undefined,
  parse: (text: string) => Value | undefined,
  complaint: string,
  help: string,
): Reading<Value> {
  const read: Written<Value>[] = []
  const faults: Diagnostic[] = []
  for (const [at, text] of textsOf(path, value)) {
    const parsed = parse(text)
    if (parsed === undefined) faults.push(invalidFact(at, `${JSON.stringify(text)} is ${complaint}`, help))
    else read.push({ path: at, text, value: parsed })
  }
  return { read, faults }
}

function textsOf(path: Path, value: string | readonly string[] | undefined): readonly (readonly [Path, string])[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [[path, value]] : value.map((text, index) => [[...path, index], text])
}

function parseNetwork(text: string): Interval | undefined {
  const cidr = parseCidr(text)
  return cidr && intervalOf(cidr)
}

function parseRangeOrAddress(text: string): Interval | undefined {
  const address = parseAddress(text)
  return address ? intervalAt(address) : intervalOfRange(text)
}

/** A fact of the definition that cannot be read. */
export function invalidFact(path: Path, message: string, help: string): Diagnostic {
  return { name: 'invalid-fact', source: 'lint', severity: 'error', message, help, path }
}
