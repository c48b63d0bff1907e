import type { Rule } from '../rule.ts'

/** A cluster without a single resource: MetalLB runs there, if at all, without an address to give. */
export const nothingConfigured: Rule = {
  name: 'nothing-configured',
  severity: 'warning',
  docs: {
    what: 'The definition has no resource at all.',
    why: 'MetalLB runs in that cluster, if at all, without an address to give. More often a field was renamed, or an import is missing.',
    example: {
      refused: "release: 'v0.16.1',",
      instead: `
        release: 'v0.16.1',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Add `pools`, or delete the overlay.',
    since: '0.1.0',
  },
  check: ({ resources }) =>
    resources.length > 0
      ? []
      : [{ path: [], message: 'the definition configures nothing', help: `add pools: { '…': { addresses: ['…'] } }` }],
}
