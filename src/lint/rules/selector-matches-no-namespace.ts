import { suggestion } from '../../diagnostics/nearest.ts'
import { matchesAny, selectorFaults, selectorOf } from '../../metallb/config/label-selector.ts'
import type { Model } from '../../model/model.ts'
import { indicesOf, nameOf, selectorEntries } from '../resources.ts'
import type { SelectorEntry } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'
import { poolsWithoutLimit } from './namespace-limit-disappears.ts'

type Namespaces = NonNullable<Model['facts']['namespaces']>

/** A pool kept for namespaces that the definition does not have: no Service gets an address of it by itself. */
export const selectorMatchesNoNamespace: Rule = {
  name: 'selector-matches-no-namespace',
  severity: 'error',
  docs: {
    what: 'A pool is kept for namespaces that the definition does not have.',
    why: 'No Service gets an address of that pool by itself. With Service selectors beside it is worse: a namespace selector that matches nothing counts as none, and the pool serves every namespace. Where another name or selector is right it is a warning.',
    example: {
      refused: `
        namespaces: { traefik: {} },
        pools: {
          lan: { addresses: ['192.168.1.60-192.168.1.75'], serviceAllocation: { namespaces: ['traefic'] } },
        },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        namespaces: { traefik: {} },
        pools: {
          lan: { addresses: ['192.168.1.60-192.168.1.75'], serviceAllocation: { namespaces: ['traefik'] } },
        },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Correct the name or the labels, or add the namespace with its labels under `namespaces`.',
    since: '0.1.0',
    releases: 'v0.13.8 and later, which have `serviceAllocation`',
  },
  lacks: (model) =>
    model.facts.namespaces === undefined && selectorsIn(model).length + namesIn(model).length > 0 ? ['namespaces'] : [],
  check: (model) => {
    const { namespaces } = model.facts
    if (namespaces === undefined) return []
    const [selecting, naming] = [selectorsThatLimit(model), namesIn(model)]
    const [selectors, names] = [unmatched(selecting, namespaces), unknown(naming, namespaces)]
    const vain = new Set([...selectors, ...names])
    const serving = indicesOf([...selecting, ...naming].filter((each) => !vain.has(each)))
    const found = [...selectors.map(selectorFinding), ...names.map((each) => nameFinding(each, namespaces))]
    return found.map((each) => (serving.has(each.object!) ? { ...each, severity: 'warning' as const } : each))
  },
}

function selectorsIn(model: Model): readonly SelectorEntry[] {
  return selectorEntries(model, ['IPAddressPool'], ['spec', 'serviceAllocation', 'namespaceSelectors'])
}

/** Where they leave a pool open to every namespace, `namespace-limit-disappears` says so. */
function selectorsThatLimit(model: Model): readonly SelectorEntry[] {
  const open = new Set(poolsWithoutLimit(model).map(({ index }) => index))
  return selectorsIn(model).filter(({ resource }) => !open.has(resource.index))
}

function namesIn(model: Model): readonly SelectorEntry[] {
  return selectorEntries(model, ['IPAddressPool'], ['spec', 'serviceAllocation', 'namespaces'])
}

function unmatched(selectors: readonly SelectorEntry[], namespaces: Namespaces): readonly SelectorEntry[] {
  const labels = Object.values(namespaces).map((each) => new Map(Object.entries(each)))
  return selectors
    .filter(({ value }) => selectorFaults(value).length === 0)
    .filter(({ value }) => !labels.some((each) => matchesAny([selectorOf(value)], each)))
}

function unknown(names: readonly SelectorEntry[], namespaces: Namespaces): readonly SelectorEntry[] {
  return names.filter(({ value }) => typeof value === 'string' && !Object.hasOwn(namespaces, value))
}

function selectorFinding({ resource, path }: SelectorEntry): Finding {
  return {
    object: resource.index,
    path,
    message: `the namespace selector of ${nameOf(resource)} matches no namespace`,
    help: `give a namespace these labels, or name it: serviceAllocation: { namespaces: ['…'] }`,
  }
}

function nameFinding({ resource, path, value }: SelectorEntry, namespaces: Namespaces): Finding {
  return {
    object: resource.index,
    path,
    message: `${nameOf(resource)} is kept for the namespace "${String(value)}", which the definition does not have`,
    help: suggestion(String(value), Object.keys(namespaces), 'namespaces'),
  }
}
