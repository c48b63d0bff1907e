import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { admit } from '../api-server/admit.ts'
import { clusterResourcesOf } from '../config/cluster-resources.ts'
import { parseConfig } from '../config/config.ts'
import { isTrue, valueAt } from '../config/json.ts'
import type { JsonObject } from '../config/json.ts'
import { resolveTarget } from '../judge.ts'
import type { Target } from '../target.ts'
import type { Release } from '../../release/releases.ts'
import { behaviourOf } from './behaviour.ts'
import type { Behaviour } from './behaviour.ts'
import { blanked } from './blanked.ts'
import { listedWith } from './listed-kinds.ts'
import type { Listed } from './listed-kinds.ts'
import { identityOf, isSameObject } from './object-identity.ts'

/** Something that is done to one object of MetalLB's. For a deletion, the object that goes. */
export type Write = { readonly operation: 'create' | 'update' | 'delete'; readonly object: object }

/** Why a write is refused while the cluster holds these objects of MetalLB's; undefined where it is let through. */
export type Webhook = (write: Write, cluster: readonly object[]) => string | undefined

/** Where MetalLB runs: its namespace, where that is known, and the Nodes that its webhook sees. */
export type Surroundings = { readonly namespace?: string; readonly nodes: readonly object[] }

/**
 * What stands between an object and the cluster: the API server's schema, then MetalLB's webhook, which sees one object at
 * a time beside those of some kinds only. Before v0.14.0 a missing reference that it meets first also hides other faults
 * from it; here it hides none. Mirrors internal/k8s/webhooks.
 */
export function webhookOf(target: Target, { namespace, nodes }: Surroundings): Webhook {
  const { release } = resolveTarget(target)
  const behaviour = behaviourOf(release)
  const storedOf = store(release)
  const faultAmong = (others: readonly object[], object: object, listed: Listed): string | undefined => {
    const objects = [object, ...others].filter((each) => storedOf(each).stored !== undefined)
    const values = objects.map((each) => storedOf(each).stored!)
    const seen = behaviour.blanksReferences ? values.map(blanked) : values
    const resources = clusterResourcesOf([...seen, ...(listed.nodes ? nodes : [])])
    const { faults } = parseConfig(resources, release, target.bgpType)
    const telling = faults.filter(({ transient }) => transient !== true)
    const own = telling.find((fault) => fault.object === 0)
    return own?.message ?? telling.map((fault) => saidOfOther(fault, objects))[0]
  }
  return (write, cluster) => {
    const { operation, object } = write
    const others = cluster.filter((each) => !isSameObject(each, object))
    if (operation === 'delete') return useOfProfile(object, others)
    const { stored, refusal } = storedOf(object)
    if (stored === undefined) return refusal ?? `${identityOf(object).kind} is no kind of ${release}`
    if (operation === 'create' && isOverlooked(stored, behaviour)) return undefined
    const early =
      operation === 'create' ? strayRefusal(object, namespace, behaviour) : updateRefusal(stored, cluster, behaviour)
    const listed = listedWith(identityOf(object).kind, behaviour)
    if (early !== undefined || listed === undefined) return early
    return faultAmong(
      others.filter((each) => listed.kinds.includes(identityOf(each).kind)),
      object,
      listed,
    )
  }
}

/** The webhook parses all that it sees, and speaks of whichever object it stumbles over. */
function saidOfOther({ object: index, message }: Diagnostic, objects: readonly object[]): string {
  const other = index === undefined ? undefined : objects[index]
  if (other === undefined) return message
  const { kind, name } = identityOf(other)
  return `${kind} "${name}": ${message}`
}

type Stored = { readonly stored: JsonObject | undefined; readonly refusal: string | undefined }

/** What the API server makes of an object, which it is asked for once. */
function store(release: Release): (object: object) => Stored {
  const known = new WeakMap<object, Stored>()
  return (object) => {
    const before = known.get(object)
    if (before) return before
    const { admitted, diagnostics } = admit([object], release)
    const made = {
      stored: admitted[0],
      refusal: diagnostics.find(({ severity }) => severity === 'error')?.message,
    }
    known.set(object, made)
    return made
  }
}

/** Of what is deleted only a BFDProfile is looked at: a peer may use it. */
function useOfProfile(object: object, others: readonly object[]): string | undefined {
  const { kind, name } = identityOf(object)
  if (kind !== 'BFDProfile') return undefined
  const user = others.find(
    (each) => identityOf(each).kind === 'BGPPeer' && valueAt(each, ['spec', 'bfdProfile']) === name,
  )
  return user && `BFDProfile "${name}" is used by BGPPeer "${identityOf(user).name}"`
}

function isOverlooked(stored: JsonObject, { overlooksDisableMp }: Behaviour): boolean {
  return overlooksDisableMp && stored['kind'] === 'BGPPeer' && isTrue(valueAt(stored, ['spec', 'disableMP']))
}

function strayRefusal(object: object, own: string | undefined, { guardsNamespace }: Behaviour): string | undefined {
  const { kind, name, namespace } = identityOf(object)
  if (!guardsNamespace || own === undefined || namespace === '' || namespace === own) return undefined
  return `${kind} "${name}" must be created in ${own}`
}

function updateRefusal(stored: JsonObject, cluster: readonly object[], behaviour: Behaviour): string | undefined {
  if (stored['kind'] === 'Community' && behaviour.refusesCommunityUpdates) {
    return 'this release refuses every update of a Community'
  }
  const old = cluster.find((each) => isSameObject(each, stored))
  const [was, is] = [old, stored].map((each) => valueAt(each, ['spec', 'enableGracefulRestart']))
  if (was === undefined || is === undefined || was === is) return undefined
  return 'enableGracefulRestart cannot be changed once it is set'
}
