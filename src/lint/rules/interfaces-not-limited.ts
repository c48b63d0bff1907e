import type { Model } from '../../model/model.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'
import { selectedNodes } from '../selected-nodes.ts'
import { someOf } from '../some-of.ts'

/** An L2Advertisement that answers on each of several interfaces of a node. Wireless ones have a rule of their own. */
export const interfacesNotLimited: Rule = {
  name: 'interfaces-not-limited',
  severity: 'info',
  docs: {
    what: 'An L2Advertisement names no `interfaces`, and a node that it selects has several.',
    why: 'MetalLB answers ARP and NDP on every interface of the node, also on those of a management or storage network. Where two of them are in one network, a client gets either of two hardware addresses.',
    example: {
      refused: `
        nodes: { nuc1: { interfaces: ['eno1', 'eno2'] } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        nodes: { nuc1: { interfaces: ['eno1', 'eno2'] } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } },`,
    },
    fix: 'Name the interfaces of the segment under `interfaces`. Every node that may lead needs one of them: MetalLB elects the leader first and looks at its interfaces later.',
    since: '0.1.0',
    releases: 'from v0.13.6 on, which brought `interfaces`',
  },
  lacks: (model) =>
    unlimited(model).some((resource) => selectedNodes(resource, model)?.every(isKnown) !== true)
      ? ['interfaces of nodes']
      : [],
  check: (model) =>
    unlimited(model).flatMap((resource) => {
      const several = (selectedNodes(resource, model) ?? [])
        .map(({ name, interfaces = [] }) => ({ name, answering: interfaces.filter((each) => !isLeftOut(each)) }))
        .filter(({ answering }) => answering.length > 1)
      if (several.length === 0) return []
      const where = several.map(({ name, answering }) => `${answering.join(' and ')} of ${name}`)
      const message = `${nameOf(resource)} names no interfaces and so answers on each of several: ${someOf(where)}`
      const help = `name those of the segment: interfaces: ['${several[0]!.answering[0]}']`
      return [{ object: resource.index, path: [], message, help }]
    }),
}

function unlimited(model: Model): readonly Indexed[] {
  return resourcesOfKind(model, 'L2Advertisement').filter(
    (resource) => entriesAt(resource, ['spec', 'interfaces']).length === 0,
  )
}

function isKnown({ interfaces }: { readonly interfaces: unknown }): boolean {
  return interfaces !== undefined
}

/** What MetalLB's own list (the ConfigMap metallb-excludel2) keeps from answering, and what has a rule of its own. */
function isLeftOut(name: string): boolean {
  return virtual.test(name) || name.startsWith('wl')
}

const virtual = /^(docker|cbr|dummy|virbr|lxcbr|veth|cali|tunl|flannel|kube-ipvs|cni|nodelocaldns|lxc)|^lo$/u
