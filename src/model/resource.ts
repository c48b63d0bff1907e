import type { Note, PoolPlace, ResourceNote, SecretReference } from '../define/index.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import { isObject } from '../release/json-object.ts'
import type { FilledDefinition } from './filled-definition.ts'
import type { KubernetesObject } from './kubernetes-object.ts'
import type { WrittenObject } from './written-object.ts'

/** A resource, with the way back to where it was defined or written. */
export type Resource = {
  /** With a name and a spec, whatever is written. */
  readonly object: KubernetesObject
  readonly note: Note
  /** From a path into the object to the path into the definition. */
  readonly definedAt: (path: Path) => Path
  /** The YAML that it stands in; undefined where the definition is its source. */
  readonly written?: WrittenObject
}

type Section = 'pools' | 'l2Advertisements' | 'bgpAdvertisements' | 'bgpPeers' | 'bfdProfiles'

/** In the order in which a reader looks for them; within a kind by name. */
const kinds: readonly { readonly section: Section; readonly kind: string; readonly apiVersion: string }[] = [
  { section: 'pools', kind: 'IPAddressPool', apiVersion: 'metallb.io/v1beta1' },
  { section: 'l2Advertisements', kind: 'L2Advertisement', apiVersion: 'metallb.io/v1beta1' },
  { section: 'bgpAdvertisements', kind: 'BGPAdvertisement', apiVersion: 'metallb.io/v1beta1' },
  { section: 'bgpPeers', kind: 'BGPPeer', apiVersion: 'metallb.io/v1beta2' },
  { section: 'bfdProfiles', kind: 'BFDProfile', apiVersion: 'metallb.io/v1beta1' },
]

/** MetalLB's resources of a definition, in the order in which they are written. */
export function resourcesOf(definition: FilledDefinition, namespace: string): readonly Resource[] {
  const resources = kinds.flatMap(({ section, kind, apiVersion }) =>
    sortedEntries(definition[section]).map(([name, entry]) =>
      resourceOf(apiVersion, kind, section, name, entry, namespace),
    ),
  )
  const communities = communityOf(definition, namespace)
  return communities ? [...resources, communities] : resources
}

function resourceOf(
  apiVersion: string,
  kind: string,
  section: Section,
  name: string,
  entry: Entry,
  namespace: string,
): Resource {
  const { owner, ticket, why, labels, annotations, segment: _segment, intended: _intended, password, ...fields } = entry
  const spec = password === undefined ? fields : { ...fields, passwordSecret: { name: password.secret } }
  const metadata = { name, namespace, ...given({ labels, annotations }) }
  return {
    object: { apiVersion, kind, metadata, spec },
    note: given({ owner, ticket, why }),
    definedAt: (path) => definedAt([section, name], path, password !== undefined),
  }
}

/** MetalLB's resources among objects that stand in YAML. */
export function writtenResources(objects: readonly WrittenObject[]): readonly Resource[] {
  return objects.flatMap((written) => {
    const object = asResource(written.object)
    return object ? [{ object, note: {}, definedAt: () => ['resources'], written }] : []
  })
}

/** The object with what every resource has; undefined where it is none of MetalLB's configuration. */
function asResource(value: unknown): KubernetesObject | undefined {
  if (!isObject(value)) return undefined
  const { apiVersion, kind, metadata, spec } = value
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined
  if (!apiVersion.startsWith('metallb.io/') || kind === 'MetalLB') return undefined
  const { name, labels, annotations, namespace } = isObject(metadata) ? metadata : {}
  return {
    apiVersion,
    kind,
    metadata: {
      name: typeof name === 'string' ? name : '',
      ...(typeof namespace === 'string' && { namespace }),
      ...(isObject(labels) && { labels: labels as Readonly<Record<string, string>> }),
      ...(isObject(annotations) && { annotations: annotations as Readonly<Record<string, string>> }),
    },
    spec: isObject(spec) ? spec : {},
  }
}

function communityOf({ communities }: FilledDefinition, namespace: string): Resource | undefined {
  const aliases = sortedEntries(communities).map(([name, value]) => ({ name, value }))
  if (aliases.length === 0) return undefined
  return {
    object: {
      apiVersion: 'metallb.io/v1beta1',
      kind: 'Community',
      metadata: { name: 'communities', namespace },
      spec: { communities: aliases },
    },
    note: {},
    definedAt: ([, , index]) =>
      typeof index === 'number' ? ['communities', aliases[index]?.name ?? index] : ['communities'],
  }
}

function definedAt(entry: Path, [head, ...rest]: Path, hasPassword: boolean): Path {
  if (head === 'metadata') return rest[0] === 'name' ? entry : [...entry, ...rest]
  if (head !== 'spec') return entry
  if (hasPassword && rest[0] === 'passwordSecret') return [...entry, 'password']
  return [...entry, ...rest]
}

/** What the entries of all sections have in common; the rest is the spec. */
type Entry = ResourceNote & PoolPlace<string> & { readonly password?: SecretReference }

function sortedEntries<Value>(
  map: { readonly [name: string]: Value } | undefined,
): readonly (readonly [string, Value])[] {
  return Object.entries(map ?? {}).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/** The same without the keys that have no value. */
function given<Value extends object>(value: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>
  }
}
