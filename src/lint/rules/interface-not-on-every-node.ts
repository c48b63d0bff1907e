import { firstOf, formatAddress, sizeOf } from '../../address/index.ts'
import { elect } from '../../metallb/announcer/election.ts'
import type { Model, NodeFacts, PoolFacts } from '../../model/model.ts'
import { isAtLeast } from '../../release/releases.ts'
import { isExcluded } from '../excluded-node.ts'
import { poolReaches } from '../pool-interfaces.ts'
import type { PoolReach } from '../pool-interfaces.ts'
import { entriesAt, nameOf } from '../resources.ts'
import type { Finding, Rule } from '../rule.ts'
import { someOf } from '../some-of.ts'
import { interfaceOnNoNode } from './interface-on-no-node.ts'
import { leaderLacksInterface } from './leader-lacks-interface.ts'

/**
 * A node that may lead for addresses of a pool, and has none of the interfaces that are named for them. Not where
 * `interface-on-no-node` says that a name is on none of the nodes, or `leader-lacks-interface` that the node leads.
 */
export const interfaceNotOnEveryNode: Rule = {
  name: 'interface-not-on-every-node',
  severity: 'warning',
  docs: {
    what: 'A node may lead for the addresses of a pool, and has none of the interfaces that its L2Advertisements name.',
    why: 'MetalLB chooses a leader for each address by its name, without looking at interfaces. For the addresses that this node leads for, now or when others are down, nobody answers.',
    example: {
      refused: `
        nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: { interfaces: ['enp1s0'] } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1'] } },`,
      instead: `
        nodes: { nuc1: { interfaces: ['eno1'] }, nuc2: { interfaces: ['enp1s0'] } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'], interfaces: ['eno1', 'enp1s0'] } },`,
    },
    fix: 'Name an interface of every node that may lead, or select the nodes that have the interface with `nodeSelectors`.',
    since: '0.1.0',
    releases: 'v0.13.6 and later, which have `interfaces`',
  },
  lacks: (model) =>
    hasInterfaces(model) && poolReaches(model).some((reach) => mayLimit(reach) && !isKnown(reach, model))
      ? ['interfaces of nodes']
      : [],
  check: (model, surroundings) => {
    if (!hasInterfaces(model)) return []
    const said = new Set(interfaceOnNoNode.check(model, surroundings).map(({ object }) => object))
    const muteLeaders = new Set(leaderLacksInterface.check(model, surroundings).flatMap(nodesIn))
    const found = new Map<number, Finding>()
    for (const reach of poolReaches(model)) {
      if (reach.advertisements.some(({ index }) => said.has(index))) continue
      const leading = [...reach.interfaces.keys()].filter((node) => mayLead(node, model))
      const lacking = leading.filter((node) => lacksAll(node, reach) && !muteLeaders.has(node.name))
      const at = reach.advertisements.find((each) => entriesAt(each, path).length > 0)
      if (lacking.length === 0 || at === undefined || found.has(at.index)) continue
      found.set(at.index, { object: at.index, path, ...told(model, reach, lacking, leading) })
    }
    return [...found.values()]
  },
}

const path = ['spec', 'interfaces']

/** The nodes that a finding names. */
function nodesIn({ related = [] }: Finding): readonly unknown[] {
  return related.flatMap(({ path: [section, name] = [] }) => (section === 'nodes' ? [name] : []))
}

function hasInterfaces({ release }: Model): boolean {
  return isAtLeast(release.release, 'v0.13.6')
}

function mayLimit({ advertisements }: PoolReach): boolean {
  return advertisements.some((each) => entriesAt(each, path).length > 0)
}

function isKnown({ interfaces }: PoolReach, { facts }: Model): boolean {
  return facts.nodes !== undefined && [...interfaces.keys()].every((node) => node.interfaces !== undefined)
}

function mayLead(node: NodeFacts, { release }: Model): boolean {
  return node.hasSpeaker && !isExcluded(node, release.release)
}

function lacksAll(node: NodeFacts, { interfaces }: PoolReach): boolean {
  const named = interfaces.get(node)!
  return named !== 'all' && node.interfaces !== undefined && !node.interfaces.some((name) => named.includes(name))
}

function told(
  model: Model,
  reach: PoolReach,
  lacking: readonly NodeFacts[],
  leading: readonly NodeFacts[],
): Pick<Finding, 'message' | 'help' | 'related'> {
  const named = [...new Set(lacking.flatMap((node) => reach.interfaces.get(node)!))]
  const names = lacking.map(({ name }) => name)
  const verb = names.length === 1 ? 'has' : 'have'
  const has = lacking[0]!.interfaces ?? []
  const beside = has.length > 0 ? `name those of the others too (${names[0]} has ${has.join(', ')}), or ` : ''
  return {
    message: `${someOf(names)} may lead in ${nameOf(reach.pool)} and ${verb} no ${named.join(' or ')}: nobody answers for ${ledBy(model, reach, names, leading)}`,
    help: `${beside}select the nodes that have it with nodeSelectors`,
    related: lacking.slice(0, 3).map((node) => ({ path: node.path, message: node.name })),
  }
}

/** `7 of its 16 addresses (192.168.1.60, …)`; without numbers where counting them takes longer than they tell. */
function ledBy(model: Model, { pool }: PoolReach, lacking: readonly string[], leading: readonly NodeFacts[]): string {
  const subject = lacking.length === 1 ? 'it' : 'they'
  const addresses = addressesOf(model.facts.pools.find(({ object }) => object === pool.index))
  if (addresses.length === 0 || addresses.length * leading.length > most)
    return `the addresses that ${subject} ${lacking.length === 1 ? 'leads' : 'lead'} for`
  const candidates = leading.map(({ name }) => name)
  const led = addresses.filter((address) => lacking.includes(elect(candidates, address)!))
  if (led.length === 0) return `an address that ${subject === 'it' ? 'it' : 'one of them'} takes over`
  return `${led.length} of its ${addresses.length} addresses (${someOf(led)})`
}

/** So many hashes are counted. */
const most = 4096

function addressesOf(pool: PoolFacts | undefined): readonly string[] {
  const ranges = (pool?.ranges ?? []).map(({ value }) => value)
  if (ranges.reduce((sum, range) => sum + sizeOf(range), 0n) > BigInt(most)) return []
  return ranges.flatMap((range) => {
    const { family, value } = firstOf(range)
    return Array.from({ length: Number(sizeOf(range)) }, (_, nth) =>
      formatAddress({ family, value: value + BigInt(nth) }),
    )
  })
}
