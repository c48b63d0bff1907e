import { matchesAny, selectorFaults, selectorOf } from '../../metallb/config/label-selector.ts'
import { suggestion } from '../../diagnostics/nearest.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'

type Namespaces = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A pool kept for namespaces that the definition does not have: no Service gets an address of it by itself. */
export const selectorMatchesNoNamespace: Rule = {
  name: 'selector-matches-no-namespace',
  severity: 'error',
  lacks: ({ facts }) => (facts.namespaces === undefined ? ['namespaces'] : []),
  check: (model) => {
    const namespaces = model.facts.namespaces ?? {}
    return resourcesOfKind(model, 'IPAddressPool').flatMap((pool) => [
      ...unmatchedSelectors(pool, namespaces),
      ...unknownNames(pool, namespaces),
    ])
  },
}

function unmatchedSelectors(pool: Indexed, namespaces: Namespaces): readonly Finding[] {
  const labels = Object.values(namespaces).map((each) => new Map(Object.entries(each)))
  return entriesAt(pool, ['spec', 'serviceAllocation', 'namespaceSelectors'])
    .filter(({ value }) => selectorFaults(value).length === 0)
    .filter(({ value }) => !labels.some((each) => matchesAny([selectorOf(value)], each)))
    .map(({ path }) => ({
      object: pool.index,
      path,
      message: `the namespace selector of ${nameOf(pool)} matches none of the ${labels.length} namespaces`,
      help: `give a namespace these labels, or name it: serviceAllocation: { namespaces: ['…'] }`,
    }))
}

function unknownNames(pool: Indexed, namespaces: Namespaces): readonly Finding[] {
  return entriesAt(pool, ['spec', 'serviceAllocation', 'namespaces'])
    .filter(({ value }) => typeof value === 'string' && !Object.hasOwn(namespaces, value))
    .map(({ path, value }) => ({
      object: pool.index,
      path,
      message: `${nameOf(pool)} is kept for the namespace "${String(value)}", which the definition does not have`,
      help: suggestion(String(value), Object.keys(namespaces), 'namespaces'),
    }))
}
