import type { Release } from '../release/releases.ts'
import { admit } from './api-server/admit.ts'
import type { ClusterResources } from './config/cluster-resources.ts'
import type { Pool } from './config/config.ts'
import { isObject } from './config/json.ts'
import { resourceOf } from './config/resource.ts'
import type { Resource } from './config/resource.ts'
import { resolveTarget } from './judge.ts'
import { openLists } from './open-lists.ts'
import type { Target } from './target.ts'
import { parseAdmitted } from './verdict.ts'

/** What MetalLB works with once it took a set of objects. */
export type AcceptedSet = {
  readonly release: Release
  readonly pools: ReadonlyMap<string, Pool>
  /** In the order given; of two with the same name the later one, as in a cluster. */
  readonly services: readonly Resource[]
  readonly nodes: readonly Resource[]
  /** What the pools were parsed from. */
  readonly resources: ClusterResources
}

/** Undefined where the API server or MetalLB rejects the set; a pruned field rejects nothing. Throws UsageError as `judge` does. */
export function acceptedSetOf(objects: readonly unknown[], target: Target): AcceptedSet | undefined {
  const { release } = resolveTarget(target)
  const values = openLists(Array.isArray(objects) ? objects : []).map(({ value }) => value)
  const { pools, faults, refused, resources } = parseAdmitted(values, admit(values, release), release, target.bgpType)
  if (refused || faults.some(({ severity }) => severity === 'error')) return undefined
  return { release, pools, services: coreResources(values, 'Service'), nodes: coreResources(values, 'Node'), resources }
}

/** The key of a Service in every answer; a Service that names no namespace is in `default`. */
export function serviceKeyOf({ namespace, name }: Resource): string {
  return `${namespaceOf({ namespace })}/${name}`
}

/** An object's namespace; `default` where it names none. */
export function namespaceOf({ namespace }: Pick<Resource, 'namespace'>): string {
  return namespace === '' ? 'default' : namespace
}

function coreResources(values: readonly unknown[], kind: string): readonly Resource[] {
  const found = new Map<string, Resource>()
  for (const [index, value] of values.entries()) {
    if (!isObject(value) || value['apiVersion'] !== 'v1' || value['kind'] !== kind) continue
    const resource = resourceOf(value, index)
    const key = serviceKeyOf(resource)
    found.delete(key)
    found.set(key, resource)
  }
  return [...found.values()]
}
