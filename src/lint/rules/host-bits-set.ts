import { formatAddress, formatRange, parseAddress, parseCidr, sizeOf } from '../../address/index.ts'
import type { Address, Interval } from '../../address/index.ts'
import type { Path } from '../../diagnostics/diagnostic.ts'
import { replacement } from '../../diagnostics/fix.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import type { Written } from '../../model/model.ts'
import type { Rule } from '../rule.ts'

/** A network whose address is not its first: MetalLB masks it without a word, and the pool is wider than it looks. */
export const hostBitsSet: Rule = {
  name: 'host-bits-set',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A pool has a network like `10.0.0.200/28`, whose address is not the first of the network.',
    why: 'MetalLB drops what is behind the mask: `10.0.0.200/28` is `10.0.0.192`-`10.0.0.207`, and what lives below `.200` is given out too. Who wrote it mostly meant to start at `.200`, or that one address.',
    example: {
      refused: `
        pools: { lan: { addresses: ['10.0.0.200/28'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        pools: { lan: { addresses: ['10.0.0.200-10.0.0.207'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write the network by its first address where all of it is meant, else a range from the first to the last address.',
    since: '0.1.0',
  },
  check: ({ facts }) =>
    facts.pools.flatMap((pool) =>
      pool.ranges.flatMap((written) => {
        const start = maskedStart(written)
        if (start === undefined) return []
        const message = `${written.text} of pool "${pool.name}" means ${formatRange(written.value)}: MetalLB drops what is behind the mask`
        const place = { object: pool.object, path: written.path }
        return [{ ...place, message, help: readings(written, start), ...fixFor(written.path, written) }]
      }),
    ),
}

/** The address before the mask, where it is not the network's first. */
function maskedStart({ text, value }: Written<Interval>): Address | undefined {
  const [before = '', mask] = text.split('/')
  const start = mask === undefined ? undefined : parseAddress(before)
  return start === undefined || start.value === value.first ? undefined : start
}

/** The network as MetalLB reads it. IPv4 in IPv6 counts its mask otherwise, and stays. */
function fixFor(path: Path, { text, value }: Written<Interval>): { readonly fix?: Fix } {
  const cidr = parseCidr(text)
  if (cidr === undefined || cidr.maskSize !== cidr.length) return {}
  const first = formatAddress({ family: value.family, value: value.first })
  return { fix: replacement(path, text, `${first}/${cidr.length}`) }
}

function readings({ text, value }: Written<Interval>, start: Address): string {
  const [, mask] = text.split('/')
  const all = `'${formatAddress({ family: value.family, value: value.first })}/${mask}' for all ${sizeOf(value)} addresses`
  const rest = `'${formatRange({ ...value, first: start.value })}' to start at ${formatAddress(start)}`
  return `write ${all}, ${rest}, or '${formatAddress(start)}/${start.family === 4 ? 32 : 128}' for that one`
}
