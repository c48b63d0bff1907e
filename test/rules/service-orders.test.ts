import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { ClusterDefinition } from '../../src/define/index.ts'
import { findingsOf } from '../../src/lint/apply-rule.ts'
import { pinnedAddressCanBeTaken } from '../../src/lint/rules/pinned-address-can-be-taken.ts'
import { serviceGetsNoAddress } from '../../src/lint/rules/service-gets-no-address.ts'
import { sharingWillFail } from '../../src/lint/rules/sharing-will-fail.ts'
import { allocationsOf } from '../../src/simulate/simulate.ts'
import { clusterOf } from '../simulate/cluster.ts'

type Services = NonNullable<ClusterDefinition['services']>

const rules = [pinnedAddressCanBeTaken, serviceGetsNoAddress, sharingWillFail]

const pools = {
  both: { addresses: ['192.168.1.60/31' as const], serviceAllocation: { priority: 1, namespaces: ['lab', 'attic'] } },
  lab: { addresses: ['192.168.1.62/32' as const], serviceAllocation: { priority: 2, namespaces: ['lab'] } },
  open: { addresses: ['192.168.1.70/32' as const] },
}

const service = fc.oneof(
  fc.constant({}),
  fc.record({ pool: fc.constantFrom('both', 'lab', 'open') }),
  fc.record({ loadBalancerIPs: fc.constantFrom('192.168.1.60', '192.168.1.61', '192.168.1.62', '192.168.1.70') }),
)

const anyServices = fc
  .array(fc.tuple(fc.constantFrom('lab', 'attic'), service), { minLength: 1, maxLength: 4 })
  .map(
    (list) => Object.fromEntries(list.map(([namespace, each], index) => [`${namespace}/${index}`, each])) as Services,
  )

test('an error is said where no order serves all, and only there', () => {
  fc.assert(
    fc.property(anyServices, (services) => {
      const model = clusterOf({ pools, namespaces: { lab: {}, attic: {} }, services })
      const errors = rules
        .flatMap((rule) => findingsOf(rule, model, { now: new Date() }))
        .filter(({ severity }) => severity === 'error')
      const serves = (order: readonly string[]): boolean =>
        Object.values(allocationsOf(model, order).services).every(({ outcomes }) =>
          outcomes.some((outcome) => !('pending' in outcome)),
        )
      assert.equal(errors.length === 0, permutationsOf(Object.keys(services)).some(serves), JSON.stringify(services))
    }),
    { seed: 62, numRuns: 300 },
  )
})

test('what is said of two Services does not hang on which is written first', () => {
  fc.assert(
    fc.property(anyServices, (services) => {
      const entries = Object.entries(services).slice(0, 2)
      const [one, other] = [entries, entries.toReversed()].map((each) => {
        const model = clusterOf({
          pools,
          namespaces: { lab: {}, attic: {} },
          services: Object.fromEntries(each) as Services,
        })
        return rules
          .flatMap((rule) => findingsOf(rule, model, { now: new Date() }))
          .map(({ name, severity }) => `${severity} ${name}`)
          .toSorted()
      })
      assert.deepEqual(one, other, JSON.stringify(entries))
    }),
    { seed: 63, numRuns: 300 },
  )
})

function permutationsOf(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length <= 1) return [ids]
  return ids.flatMap((first, index) => permutationsOf(ids.toSpliced(index, 1)).map((rest) => [first, ...rest]))
}
