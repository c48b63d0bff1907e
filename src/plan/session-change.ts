import { nodeSelectionOf } from '../metallb/config/node-selection.ts'
import { valueAt } from '../metallb/config/json.ts'
import { clusterResourcesOf } from '../metallb/config/cluster-resources.ts'
import { identityOf } from '../metallb/webhook/object-identity.ts'
import type { BgpType } from '../metallb/target.ts'
import { fieldChanges } from './field-change.ts'
import type { FieldChange } from './field-change.ts'
import type { Side } from './side.ts'

/** What becomes of the BGP session of a node with a peer. `restarts`: it ends and starts anew; `changes`: it need not. */
export type SessionChange = {
  readonly peer: string
  /** Undefined: on each node that the peer is for, where the nodes are not known. */
  readonly node: string | undefined
  readonly change: 'opens' | 'closes' | 'restarts' | 'changes'
  readonly fields: readonly FieldChange[]
}

/** The sessions that are not the same on both sides, by peer and node; by peer where the nodes are not known. */
export function sessionChanges(before: Side, after: Side): readonly SessionChange[] {
  const areKnown = before.speakers !== undefined && after.speakers !== undefined
  const [was, named] = [before, after].map((side) => sessionsOf(side, areKnown)) as [Sessions, Sessions]
  const isNewBackend = before.target.bgpType !== after.target.bgpType
  const is = isNewBackend || after.target.bgpType === 'native' ? named : asBefore(named, was)
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((key): readonly SessionChange[] => {
    const [old, next] = [was.get(key), is.get(key)]
    const { peer, node } = (old ?? next)!
    if (old === undefined) return [{ peer, node, change: 'opens', fields: [] }]
    if (next === undefined) return [{ peer, node, change: 'closes', fields: [] }]
    const fields = fieldChanges(old.object, next.object, areKnown ? [] : ['nodeSelectors'])
    if (isNewBackend) return [{ peer, node, change: 'restarts', fields }]
    if (fields.length === 0) return []
    return [{ peer, node, change: restarts(fields, after.target.bgpType) ? 'restarts' : 'changes', fields }]
  })
}

type Session = { readonly peer: string; readonly node: string | undefined; readonly object: object }
type Sessions = ReadonlyMap<string, Session>

function sessionsOf(side: Side, areKnown: boolean): Sessions {
  const { nodes, peers } = clusterResourcesOf([...side.resources, ...side.facts])
  const select = nodeSelectionOf(nodes)
  const known = new Set(side.speakers)
  const sessions = peers.flatMap(({ object, spec }): readonly Session[] => {
    const peer = identityOf(object).name
    if (!areKnown) return [{ peer, node: undefined, object }]
    return [...select(spec['nodeSelectors'])].filter((node) => known.has(node)).map((node) => ({ peer, node, object }))
  })
  return new Map(sessions.map((session) => [`${session.peer} ${session.node ?? ''}`, session]))
}

/** Under the former keys where only the peer's name is another one: FRR knows a neighbour by its address, not by a name. */
function asBefore(sessions: Sessions, was: Sessions): Sessions {
  const gone = [...was].filter(([key]) => !sessions.has(key))
  const former = new Map(gone.map(([key, session]) => [neighbourOf(session), key]))
  return new Map(
    [...sessions].map(([key, session]) => [was.has(key) ? key : (former.get(neighbourOf(session)) ?? key), session]),
  )
}

function neighbourOf({ object, node }: Session): string {
  return JSON.stringify([node, ...['vrf', 'peerAddress', 'interface'].map((field) => valueAt(object, ['spec', field]))])
}

/** The fields that only say which nodes, or that FRR takes over without ending the session. */
const gentle: ReadonlySet<string> = new Set(['nodeSelectors', 'bfdProfile', 'holdTime', 'keepaliveTime', 'connectTime'])

/**
 * MetalLB's own BGP closes a session for any change of its peer (bgpController.SetConfig compares the whole); FRR is given
 * the difference, and ends the session where that is about who speaks with whom and how.
 */
function restarts(fields: readonly FieldChange[], bgpType: BgpType): boolean {
  return bgpType === 'native' || fields.some(({ field }) => !gentle.has(field))
}
