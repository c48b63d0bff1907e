import { formatAddress, parseAddress, parseRange, isRangeFault, widthOf } from '../../address/index.ts'
import type { RangeFault } from '../../address/index.ts'
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { replacement } from '../../diagnostics/fix.ts'
import { fault } from './fault.ts'
import type { Resource } from './resource.ts'

/** What is wrong with an entry that config.ParseCIDR does not read, and what was probably meant. */
export function addressFault(resource: Resource, path: Path, text: string, wrong: RangeFault): Diagnostic {
  const help = helpFor(text, wrong)
  const meant = meantBy(text, wrong)
  const fix = meant === undefined ? undefined : replacement(path, text, meant)
  return fault('invalid-address-range', resource, path, messageFor(text, wrong), { help, fix })
}

function messageFor(text: string, { fault: reason, value }: RangeFault): string {
  if (reason === 'reversed') return `"${text}" ends before it starts`
  if (reason === 'start') return `"${text}" starts with "${value}", which is no address`
  if (reason === 'end') return `"${text}" ends with "${value}", which is no address`
  if (parseAddress(text) !== undefined) return `"${text}" is an address without a prefix length`
  return `"${text}" is neither a network nor a range`
}

function helpFor(text: string, wrong: RangeFault): string {
  const { fault: reason, value } = wrong
  if (reason === 'reversed') return `write ${value.split('-').toReversed().join('-')}`
  if (reason === 'not-a-cidr') return helpForNetwork(text, wrong)
  return helpForEnd(text, value)
}

/** The network that is certainly meant. Of a reversed range it is not: a digit may be missing at its end. */
function meantBy(text: string, { fault: reason }: RangeFault): string | undefined {
  if (reason !== 'not-a-cidr') return undefined
  const trimmed = text.trim()
  const address = parseAddress(trimmed)
  if (address) return `${formatAddress(address)}/${widthOf(address.family)}`
  return trimmed !== text && !isRangeFault(parseRange(trimmed)) ? trimmed : undefined
}

function helpForNetwork(text: string, wrong: RangeFault): string {
  const meant = meantBy(text, wrong)
  if (meant !== undefined) return `write ${meant}`
  return 'write a network like 192.0.2.0/28 or a range like 192.0.2.10-192.0.2.20, without leading zeros'
}

function helpForEnd(text: string, value: string): string {
  const start = text.slice(0, text.indexOf('-')).trim()
  const whole = start.slice(0, start.lastIndexOf('.') + 1) + value
  if (/^[0-9]+$/.test(value) && parseAddress(whole)) return `write both ends whole: ${start}-${whole}`
  return 'write both ends of a range as whole addresses, like 192.0.2.10-192.0.2.20'
}
