import type { Model } from '../../model/model.ts'
import { entriesAt, nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'
import { selectedNodes } from '../selected-nodes.ts'
import { someOf } from '../some-of.ts'

/** An address that is answered for over Wi-Fi, where ARP for a foreign address is often dropped. */
export const wirelessInterface: Rule = {
  name: 'wireless-interface',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'An L2Advertisement answers over a wireless interface (`wlan0`, `wlp2s0`): it names one, or it names none and a node that it selects has one.',
    why: 'Wi-Fi adapters and access points often drop ARP for an address that is not the own one of the interface: the Service answers at first, and is gone minutes later. A node with a cable and Wi-Fi is in the same network twice, and answers with either of its two hardware addresses.',
    example: {
      refused: `
        nodes: { lipps: { interfaces: ['eth0', 'wlan0'] } },
        pools: { lan: { addresses: ['10.4.11.1-10.4.11.9'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        nodes: { lipps: { interfaces: ['eth0', 'wlan0'] } },
        pools: { lan: { addresses: ['10.4.11.1-10.4.11.9'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eth0'] } },`,
    },
    fix: 'Name the wired interfaces under `interfaces`, and keep nodes that have nothing else out with `nodeSelectors`. Where it must be Wi-Fi, set the interface to promiscuous mode.',
    since: '0.1.0',
  },
  lacks: (model) =>
    resourcesOfKind(model, 'L2Advertisement').some(
      (resource) => !namesInterfaces(resource) && !isKnown(resource, model),
    )
      ? ['interfaces of nodes']
      : [],
  check: (model) =>
    resourcesOfKind(model, 'L2Advertisement').flatMap((resource) =>
      namesInterfaces(resource) ? namedWireless(resource) : impliedWireless(resource, model),
    ),
}

function namesInterfaces(resource: Indexed): boolean {
  return entriesAt(resource, ['spec', 'interfaces']).length > 0
}

function isKnown(resource: Indexed, model: Model): boolean {
  return selectedNodes(resource, model)?.every(({ interfaces }) => interfaces !== undefined) === true
}

function isWireless(name: unknown): boolean {
  return typeof name === 'string' && name.startsWith('wl')
}

function namedWireless(resource: Indexed): readonly Finding[] {
  return entriesAt(resource, ['spec', 'interfaces'])
    .filter(({ value }) => isWireless(value))
    .map(({ path, value }) => ({
      object: resource.index,
      path,
      message: `${nameOf(resource)} answers over the wireless interface "${String(value)}", where ARP is easily lost`,
      help: 'name wired interfaces, or set it to promiscuous mode on the nodes',
    }))
}

function impliedWireless(resource: Indexed, model: Model): readonly Finding[] {
  const nodes = (selectedNodes(resource, model) ?? []).filter(({ interfaces }) => interfaces?.some(isWireless))
  if (nodes.length === 0) return []
  const where = nodes.map(({ name, interfaces = [] }) => `${interfaces.filter(isWireless).join(', ')} of ${name}`)
  const wired = [...new Set(nodes.flatMap(({ interfaces = [] }) => interfaces.filter((each) => !isWireless(each))))]
  const help =
    wired.length === 0
      ? 'keep these nodes out with nodeSelectors'
      : `name the wired ones: interfaces: [${wired.map((each) => `'${each}'`).join(', ')}]`
  const message = `${nameOf(resource)} names no interfaces and so answers over ${someOf(where)} too, where ARP is easily lost`
  return [{ object: resource.index, path: [], message, help }]
}
