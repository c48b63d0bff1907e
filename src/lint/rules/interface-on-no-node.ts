import { matchesAny, selectorsOf } from '../../metallb/config/label-selector.ts'
import { valueAt } from '../../metallb/config/json.ts'
import type { Model } from '../../model/model.ts'
import { correction } from '../../diagnostics/correction.ts'
import { entriesAt, nameOf, namesIn, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** An interface that none of the selected nodes has: a leader without it answers nobody, and no other takes over. */
export const interfaceOnNoNode: Rule = {
  name: 'interface-on-no-node',
  severity: 'error',
  docs: {
    what: 'An L2Advertisement names an interface that none of the selected nodes has.',
    why: 'The leader for an address is chosen without looking at interfaces. A leader that lacks the interface answers nobody, and no other node takes over: the Service has an address and is dead. Names like `eth0` and `enp1s0` change with the machine, the driver and the operating system. Beside another one that a node has it is a warning.',
    example: {
      refused: `
        nodes: { nuc1: { interfaces: ['eno1'] } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eth0'] } },`,
      instead: `
        nodes: { nuc1: { interfaces: ['eno1'] } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } },`,
    },
    fix: 'Write a name that `ip link` shows on the nodes. Where nodes name it differently, list all the names, or leave `interfaces` out.',
    since: '0.1.0',
    releases: 'v0.13.6 and later, which have `interfaces`',
  },
  lacks: (model) =>
    resourcesOfKind(model, 'L2Advertisement').some(
      (resource) =>
        entriesAt(resource, ['spec', 'interfaces']).length > 0 && interfacesFor(resource, model) === undefined,
    )
      ? ['interfaces of nodes']
      : [],
  check: (model) =>
    resourcesOfKind(model, 'L2Advertisement').flatMap((resource) => {
      const interfaces = interfacesFor(resource, model)
      if (interfaces === undefined) return []
      const named = entriesAt(resource, ['spec', 'interfaces'])
      const isAnswered = named.some(({ value }) => interfaces.some((each) => each === value))
      return named
        .filter(({ value }) => typeof value === 'string' && !interfaces.includes(value))
        .map(({ path, value }) => ({
          object: resource.index,
          path,
          ...(isAnswered && { severity: 'warning' as const }),
          message: `no node that ${nameOf(resource)} selects has an interface "${String(value)}"`,
          ...correction(path, String(value), {
            candidates: interfaces,
            what: 'interfaces',
            beside: namesIn(resource, 'interfaces'),
          }),
        }))
    }),
}

/** The interfaces of the nodes that are selected; undefined where there are none, or one of them does not tell. */
function interfacesFor(resource: Indexed, { facts }: Model): readonly string[] | undefined {
  const selectors = selectorsOf(valueAt(resource.object, ['spec', 'nodeSelectors']))
  if (facts.nodes === undefined) return undefined
  const selected = facts.nodes.filter(
    ({ labels }) => selectors.length === 0 || matchesAny(selectors, new Map(Object.entries(labels))),
  )
  if (selected.length === 0 || selected.some(({ interfaces }) => interfaces === undefined)) return undefined
  return [...new Set(selected.flatMap(({ interfaces }) => interfaces ?? []))].toSorted()
}
