import { suggestion } from '../../diagnostics/nearest.ts'
import type { NodeFacts } from '../../model/model.ts'
import type { Finding, Rule } from '../rule.ts'

/** A node of which the definition says two things that do not go together. */
export const contradictingNodeFacts: Rule = {
  name: 'contradicting-node-facts',
  severity: 'warning',
  docs: {
    what: 'A node has an interface twice, or its default route leaves by an interface that it does not have.',
    why: 'One of the names is misspelt. Rules about interfaces, and about the way that answers take, then judge another machine than yours.',
    example: {
      refused: `
        nodes: { nuc1: { interfaces: ['eno1', 'eno1'] } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } },`,
      instead: `
        nodes: { nuc1: { interfaces: ['eno1', 'eno2'] } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } },`,
    },
    fix: 'Write the names that `ip link` shows on the node, and the one behind `dev` that `ip route show default` shows.',
    since: '0.1.0',
  },
  check: ({ facts }) => (facts.nodes ?? []).flatMap((node) => [...repeated(node), ...unknownRoute(node)]),
}

function repeated({ name, path, interfaces = [] }: NodeFacts): readonly Finding[] {
  return interfaces.flatMap((each, index) =>
    interfaces.indexOf(each) === index
      ? []
      : [
          {
            path: [...path, 'interfaces', index],
            message: `node ${name} has the interface "${each}" twice`,
            help: 'write the name of the other one, or delete it',
          },
        ],
  )
}

function unknownRoute({ name, path, interfaces, defaultRoute }: NodeFacts): readonly Finding[] {
  if (interfaces === undefined || defaultRoute === undefined || interfaces.includes(defaultRoute)) return []
  const message = `the default route of node ${name} leaves by "${defaultRoute}", which is none of its interfaces`
  return [{ path: [...path, 'defaultRoute'], message, help: suggestion(defaultRoute, interfaces, 'interfaces') }]
}
