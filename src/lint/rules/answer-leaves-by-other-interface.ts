import type { Model, NodeFacts } from '../../model/model.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'
import { selectedNodes } from '../selected-nodes.ts'
import { someOf } from '../some-of.ts'

/** An advertisement by interfaces of which none is the one that a node's answers to other networks leave by. */
export const answerLeavesByOtherInterface: Rule = {
  name: 'answer-leaves-by-other-interface',
  severity: 'warning',
  docs: {
    what: "An L2Advertisement answers on interfaces of a node, and the node's default gateway is behind another one.",
    why: 'A client of another network reaches the node on the one interface, and the answer leaves by the other. Linux drops such packets where `rp_filter` is strict, and so do firewalls that saw only half of the connection. From the segment itself everything works, which makes it hard to find.',
    example: {
      refused: `
        nodes: { nuc1: { interfaces: ['eno1', 'eno2'], defaultRoute: 'eno1' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno2'] } },`,
      instead: `
        nodes: { nuc1: { interfaces: ['eno1', 'eno2'], defaultRoute: 'eno1' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } },`,
    },
    fix: 'Announce on the interface of the default gateway. Where that cannot be, give the nodes a route back: a static one, source-based routing, or routes that the fabric sends to frr-k8s; then suppress the finding with that reason. Where all clients are in the segment, there is nothing to do.',
    since: '0.1.0',
    releases: 'v0.13.6 and later, which have `interfaces`',
  },
  lacks: (model) =>
    limited(model).some(({ nodes }) => nodes.some((node) => hasChoice(node) && node.defaultRoute === undefined))
      ? ['default routes of nodes']
      : [],
  check: (model) =>
    limited(model).flatMap(({ advertisement, interfaces, nodes }) => {
      const astray = nodes.filter((node) => answersElsewhere(node, interfaces))
      if (astray.length === 0) return []
      const ways = someOf(astray.map(({ name, defaultRoute }) => `${defaultRoute} of ${name}`))
      const message = `${nameOf(advertisement)} answers on ${interfaces.join(', ')}, and answers to other networks leave by ${ways}`
      const help = `write interfaces: ['${astray[0]!.defaultRoute}'], or give the nodes a route back`
      const related = astray.slice(0, 3).map(({ path, defaultRoute }) => ({
        path: [...path, 'defaultRoute'],
        message: `the default gateway is behind ${defaultRoute}`,
      }))
      return [{ object: advertisement.index, path: ['spec', 'interfaces'], message, help, related }]
    }),
}

type Limited = {
  readonly advertisement: Indexed
  readonly interfaces: readonly string[]
  readonly nodes: readonly NodeFacts[]
}

/** The advertisements that name interfaces; those on all of them have a rule of their own. */
function limited(model: Model): readonly Limited[] {
  return resourcesOfKind(model, 'L2Advertisement').flatMap((advertisement) => {
    const interfaces = entriesAt(advertisement, ['spec', 'interfaces']).flatMap(({ value }) =>
      typeof value === 'string' ? [value] : [],
    )
    return interfaces.length === 0
      ? []
      : [{ advertisement, interfaces, nodes: selectedNodes(advertisement, model) ?? [] }]
  })
}

function hasChoice({ interfaces = [] }: NodeFacts): boolean {
  return interfaces.length > 1
}

/** Whether the node answers on one of the interfaces, and has its default gateway behind another one that it has. */
function answersElsewhere({ interfaces: own, defaultRoute }: NodeFacts, answering: readonly string[]): boolean {
  if (defaultRoute === undefined || answering.includes(defaultRoute)) return false
  return own === undefined || (own.includes(defaultRoute) && answering.some((each) => own.includes(each)))
}
