import { nodeSelectionOf } from '../metallb/config/node-selection.ts'
import { clusterResourcesOf } from '../metallb/config/cluster-resources.ts'
import { identityOf } from '../metallb/webhook/object-identity.ts'
import type { BgpType } from '../metallb/target.ts'
import { fieldChanges } from './field-change.ts'
import type { FieldChange } from './field-change.ts'
import type { Side } from './side.ts'

/** What becomes of the BGP session of a node with a peer. `restarts`: it ends and starts anew; `changes`: it need not. */
export type SessionChange = {
  readonly peer: string
  readonly node: string
  readonly change: 'opens' | 'closes' | 'restarts' | 'changes'
  readonly fields: readonly FieldChange[]
}

/** The sessions that are not the same on both sides, by peer and node; none where the nodes are not known. */
export function sessionChanges(before: Side, after: Side): readonly SessionChange[] {
  const [was, is] = [sessionsOf(before), sessionsOf(after)]
  const isNewBackend = before.target.bgpType !== after.target.bgpType
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((key): readonly SessionChange[] => {
    const [old, next] = [was.get(key), is.get(key)]
    const { peer, node } = (old ?? next)!
    if (old === undefined) return [{ peer, node, change: 'opens', fields: [] }]
    if (next === undefined) return [{ peer, node, change: 'closes', fields: [] }]
    const fields = fieldChanges(old.object, next.object)
    if (isNewBackend) return [{ peer, node, change: 'restarts', fields }]
    if (fields.length === 0) return []
    return [{ peer, node, change: restarts(fields, after.target.bgpType) ? 'restarts' : 'changes', fields }]
  })
}

type Session = { readonly peer: string; readonly node: string; readonly object: object }

function sessionsOf(side: Side): ReadonlyMap<string, Session> {
  const { nodes, peers } = clusterResourcesOf([...side.resources, ...side.facts])
  const select = nodeSelectionOf(nodes)
  const known = new Set(side.nodes)
  const sessions = peers.flatMap(({ object, spec }) => {
    const peer = identityOf(object).name
    return [...select(spec['nodeSelectors'])].filter((node) => known.has(node)).map((node) => ({ peer, node, object }))
  })
  return new Map(sessions.map((session) => [`${session.peer} ${session.node}`, session]))
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
