import { isRangeFault, parseRange } from '../../address/index.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A range from an IPv4 to an IPv6 address, which MetalLB takes and finds no address in. */
export const rangeOverTwoFamilies: Rule = {
  name: 'range-over-two-families',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A range of a pool starts with an IPv4 address and ends with an IPv6 one.',
    why: 'MetalLB takes the range without a word and finds no address in it. The pool is smaller than it looks, or has no address at all.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-2001:db8::75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75', '2001:db8::60-2001:db8::75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write one range for each family; a pool may have both.',
    since: '0.1.0',
  },
  check: (model) =>
    resourcesOfKind(model, 'IPAddressPool').flatMap((pool) =>
      entriesAt(pool, ['spec', 'addresses'])
        .filter(({ value }) => typeof value === 'string' && isOverTwo(value))
        .map(({ path, value }) => ({
          object: pool.index,
          path,
          message: `${String(value)} of ${nameOf(pool)} has no address: it starts in one family and ends in the other`,
          help: 'write one range for each family',
        })),
    ),
}

function isOverTwo(text: string): boolean {
  const range = parseRange(text)
  return !isRangeFault(range) && range.interval === undefined
}
