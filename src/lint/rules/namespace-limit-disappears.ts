import { listOf, valueAt } from '../../metallb/config/json.ts'
import { matchesAny, selectorFaults, selectorOf } from '../../metallb/config/label-selector.ts'
import type { Model } from '../../model/model.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'

const at = ['spec', 'serviceAllocation']

/** A pool kept for namespaces by selectors that match none, and for Services: MetalLB then forgets the namespaces. */
export const namespaceLimitDisappears: Rule = {
  name: 'namespace-limit-disappears',
  severity: 'error',
  docs: {
    what: 'A pool with `namespaceSelectors` that match no namespace, together with `serviceSelectors`.',
    why: 'MetalLB only looks at the namespace of a Service where it found at least one. Where the selectors match none, the limit is gone, and the pool gives addresses to Services of every namespace that have the labels: the opposite of what is written.',
    example: {
      refused: `
        namespaces: { ingress: { labels: { exposure: 'public' } } },
        pools: {
          edge: {
            addresses: ['192.168.1.60-192.168.1.75'],
            serviceAllocation: {
              namespaceSelectors: [{ matchLabels: { exposure: 'pubic' } }],
              serviceSelectors: [{ matchLabels: { app: 'envoy' } }],
            },
          },
        },
        l2Advertisements: { edge: { ipAddressPools: ['edge'] } },`,
      instead: `
        namespaces: { ingress: { labels: { exposure: 'public' } } },
        pools: {
          edge: {
            addresses: ['192.168.1.60-192.168.1.75'],
            serviceAllocation: {
              namespaceSelectors: [{ matchLabels: { exposure: 'public' } }],
              serviceSelectors: [{ matchLabels: { app: 'envoy' } }],
            },
          },
        },
        l2Advertisements: { edge: { ipAddressPools: ['edge'] } },`,
    },
    fix: 'Correct the selector, or name the namespaces under `namespaces`: a name limits the pool also where no such namespace is there yet.',
    since: '0.1.0',
    releases: 'from v0.13.8 on, which brought `serviceAllocation`',
  },
  lacks: (model) => (model.facts.namespaces === undefined && limited(model).length > 0 ? ['namespaces'] : []),
  check: (model) =>
    poolsWithoutLimit(model).map((pool) => ({
      object: pool.index,
      path: [...at, 'namespaceSelectors'],
      message: `${nameOf(pool)} serves every namespace: its namespace selectors match none, and MetalLB then looks only at serviceSelectors`,
      help: "correct the selector, or name the namespaces: serviceAllocation: { namespaces: ['…'] }",
      related: [{ object: pool.index, path: [...at, 'serviceSelectors'], message: 'all that is left of the limit' }],
    })),
}

/** The pools whose limit to namespaces is gone. Mirrors config.addressPoolServiceAllocationsFromCR and the allocator's Len() > 0. */
export function poolsWithoutLimit(model: Model): readonly Indexed[] {
  const namespaces = Object.values(model.facts.namespaces ?? {}).map((labels) => new Map(Object.entries(labels)))
  if (model.facts.namespaces === undefined) return []
  return limited(model).filter(({ object }) => {
    const written = listOf(valueAt(object, [...at, 'namespaceSelectors']))
    const selectors = written.map(selectorOf)
    if (written.some((each) => selectorFaults(each).length > 0)) return false
    return !namespaces.some((labels) => matchesAny(selectors, labels))
  })
}

/** The pools that are kept for both, and for no namespace by name. */
function limited(model: Model): readonly Indexed[] {
  return resourcesOfKind(model, 'IPAddressPool').filter(({ object }) => {
    const count = (field: string): number => listOf(valueAt(object, [...at, field])).length
    return count('namespaces') === 0 && count('namespaceSelectors') > 0 && count('serviceSelectors') > 0
  })
}
