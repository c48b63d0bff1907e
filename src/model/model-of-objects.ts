import { asCluster } from '../define/index.ts'
import type { Backend, ClusterDefinition } from '../define/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { isObject } from '../release/json-object.ts'
import { knownServices } from './known-services.ts'
import type { Model } from './model.ts'
import { pointerTo } from './point-to-objects.ts'
import { resolve } from './resolve.ts'
import { servedServices } from './served-services.ts'
import type { Serving } from './served-services.ts'
import type { WrittenObject } from './written-object.ts'
import { writtenServices } from './written-services.ts'

/** What is known of a cluster besides its objects. */
export type Known = Serving & {
  /** Undefined where nothing tells. */
  readonly release: string | undefined
  readonly backend: Backend
  /** Whether something names the backend. Default: it does. */
  readonly backendIsGiven?: boolean
  readonly rules: NonNullable<ClusterDefinition['rules']>
  /** Where MetalLB is installed; absent or empty where only the objects may tell. */
  readonly namespaces?: readonly string[] | undefined
}

/** A model of what objects in YAML show, and nothing else. */
export type ObjectsModel = {
  readonly model: Model
  /** The same finding, pointing to the objects that were handed in. */
  readonly pointBack: (diagnostic: Diagnostic) => Diagnostic
}

/** Reads objects in YAML as a cluster: MetalLB's resources, and Services and Nodes as facts where there are any. */
export function modelOfObjects(
  objects: readonly WrittenObject[],
  { release, backend, backendIsGiven = true, rules, namespaces = [], ...serving }: Known,
): ObjectsModel {
  const nodes = nodesAmong(objects)
  const given = { backend, rules, ...(release !== undefined && { release }), ...(nodes.size > 0 && nodeFacts(nodes)) }
  const read = { ...resolve(asCluster(given), objects).model, backendIsGiven }
  const model = namespaces.length === 0 ? read : { ...read, installNamespaces: namespaces }
  const written = writtenServices(objects, model.release.release)
  const services = servedServices(knownServices(written, model.resources), serving)
  return {
    model: services.size === 0 ? model : withServices(model, services),
    pointBack: pointerTo({ objects, model, services, nodes }),
  }
}

function withServices(model: Model, services: ReturnType<typeof writtenServices>): Model {
  const defined = Object.fromEntries([...services].map(([id, { definition }]) => [id, definition]))
  return {
    ...model,
    definition: { ...model.definition, services: defined },
    facts: { ...model.facts, services: [...services.values()].map(({ facts }) => facts) },
  }
}

function nodesAmong(objects: readonly WrittenObject[]): ReadonlyMap<string, WrittenObject> {
  return new Map(
    objects.flatMap((written) => {
      const { object } = written
      if (!isObject(object) || object['kind'] !== 'Node' || object['apiVersion'] !== 'v1') return []
      const { name } = isObject(object['metadata']) ? object['metadata'] : {}
      return typeof name === 'string' ? [[name, written]] : []
    }),
  )
}

/** What the Nodes' objects say of themselves, as a definition would have it. */
function nodeFacts(nodes: ReadonlyMap<string, WrittenObject>): Pick<ClusterDefinition, 'nodes'> {
  const entries = [...nodes].map(([name, { object }]) => {
    const { metadata, status } = object as { readonly metadata: object; readonly status?: unknown }
    const labels = 'labels' in metadata && isObject(metadata.labels) ? metadata.labels : {}
    return [name, { ip: addressesIn(status), labels }]
  })
  return { nodes: Object.fromEntries(entries) as NonNullable<ClusterDefinition['nodes']> }
}

function addressesIn(status: unknown): readonly string[] {
  const addresses = isObject(status) && Array.isArray(status['addresses']) ? (status['addresses'] as unknown[]) : []
  return addresses.flatMap((each) =>
    isObject(each) && each['type'] === 'InternalIP' && typeof each['address'] === 'string' ? [each['address']] : [],
  )
}
