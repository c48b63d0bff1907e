import type { Move } from '../../report/plan/moves.ts'
import type { ClusterSide } from './cluster-side.ts'

/** What moves between two definitions of a cluster that can be read: their output folder, and what is generated to install MetalLB. */
export function movesBetween(was: ClusterSide | undefined, is: ClusterSide | undefined): readonly Move[] {
  if (was?.readFrom !== 'definition' || is?.readFrom !== 'definition') return []
  if (was.side === undefined || is.side === undefined) return []
  const [from, to] = [was.places[0]!, is.places[0]!]
  const [before, after] = [was.side.install, is.side.install]
  return [
    ...(from === to ? [] : [{ what: 'output', before: from, after: to } as const]),
    ...(before === after ? [] : [{ what: 'install', before, after } as const]),
  ]
}
