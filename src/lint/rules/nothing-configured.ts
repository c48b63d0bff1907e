import type { Rule } from '../rule.ts'

/** A cluster without a single resource: MetalLB runs there, if at all, without an address to give. */
export const nothingConfigured: Rule = {
  name: 'nothing-configured',
  severity: 'warning',
  check: ({ resources }) =>
    resources.length > 0
      ? []
      : [{ path: [], message: 'the definition configures nothing', help: `add pools: { '…': { addresses: ['…'] } }` }],
}
