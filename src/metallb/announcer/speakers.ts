import type { Resource } from '../config/resource.ts'
import type { Behaviour } from './behaviour.ts'
import { nodeFaultOf } from './node-state.ts'
import type { NodeFault } from './node-state.ts'

/** What the files of a cluster do not say. */
export type Situation = {
  /** By namespace/name of the Service: the nodes with an endpoint of it that is ready. */
  readonly endpoints: Readonly<Record<string, readonly string[]>>
  /** The nodes that run a speaker; all of them where it is not said. */
  readonly speakers?: readonly string[]
  /** Whether the speakers run with --ignore-exclude-lb. */
  readonly ignoreExcludeLB?: boolean
}

/** The nodes that could announce, in the order of their names, and what is wrong with them. */
export type Speakers = {
  readonly nodes: readonly string[]
  readonly faults: ReadonlyMap<string, NodeFault>
  readonly behaviour: Behaviour
}

/** The nodes with a speaker, also those that the files do not have. */
export function speakersOf(nodes: readonly Resource[], situation: Situation, behaviour: Behaviour): Speakers {
  const byName = new Map(nodes.map((node) => [node.name, node]))
  const running = [...new Set(situation.speakers ?? byName.keys())].toSorted()
  const faults = new Map(
    running.flatMap((name) => {
      const fault = nodeFaultOf(byName.get(name), behaviour, situation.ignoreExcludeLB === true)
      return fault ? [[name, fault] as const] : []
    }),
  )
  return { nodes: running, faults, behaviour }
}

/** The nodes with a ready endpoint of a Service. */
export function endpointNodesOf({ endpoints = {} }: Situation, key: string): ReadonlySet<string> {
  return new Set(Object.hasOwn(endpoints, key) ? endpoints[key] : [])
}
