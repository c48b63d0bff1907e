import { parseAddress } from '../address/index.ts'
import type { Address } from '../address/index.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import { isAtLeast } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'
import { isObject } from '../release/json-object.ts'
import type { ServiceFacts, Written } from './model.ts'
import type { ServiceDefinition } from './service-definition.ts'
import type { WrittenObject } from './written-object.ts'

/** A Service of type LoadBalancer in YAML, read as a definition would have it. */
export type WrittenService = {
  readonly facts: ServiceFacts
  readonly definition: ServiceDefinition
  /** From the name of a field of the definition to the path into the object. */
  readonly paths: Readonly<Record<string, Path>>
  readonly written: WrittenObject
}

/** The Services among objects in YAML that want an address, by `namespace/name`, or the name alone where there is no more. */
export function writtenServices(
  objects: readonly WrittenObject[],
  release: Release,
): ReadonlyMap<string, WrittenService> {
  const services = new Map<string, WrittenService>()
  for (const written of objects) {
    const service = serviceOf(written, release)
    if (service && !services.has(service.facts.id)) services.set(service.facts.id, service)
  }
  return services
}

function serviceOf(written: WrittenObject, release: Release): WrittenService | undefined {
  const { object } = written
  if (!isObject(object) || object['kind'] !== 'Service' || object['apiVersion'] !== 'v1') return undefined
  const [metadata, spec] = [recordAt(object, 'metadata'), recordAt(object, 'spec')]
  const name = textAt(metadata, 'name')
  if (spec['type'] !== 'LoadBalancer' || name === undefined) return undefined
  const namespace = textAt(metadata, 'namespace') ?? ''
  const id = namespace === '' ? name : `${namespace}/${name}`
  const asked = annotationsRead(recordAt(metadata, 'annotations'), release)
  const [ips, texts] = requestIn(asked, spec)
  const pool = asked.get('address-pool')
  const sharingKey = asked.get('allow-shared-ip')
  const path = ['services', id]
  const labels = textsIn(recordAt(metadata, 'labels'))
  const requested = requestedIn(texts, [...path, 'loadBalancerIPs'])
  return {
    written,
    facts: {
      id,
      namespace,
      name,
      path,
      requested,
      pool: pool?.text,
      labels,
      selector: textsIn(recordAt(spec, 'selector')),
      unreadable: texts.filter((text) => parseAddress(text) === undefined),
      ...familiesIn(spec),
    },
    definition: {
      labels,
      ...(ips && { loadBalancerIPs: texts }),
      ...(pool && { pool: pool.text }),
      ...(sharingKey && { sharingKey: sharingKey.text }),
      ...fieldsOf(spec),
    },
    paths: pathsOf({ loadBalancerIPs: ips, pool, sharingKey }),
  }
}

function pathsOf(read: Readonly<Record<string, Read | undefined>>): WrittenService['paths'] {
  return Object.fromEntries([
    ...Object.entries(read).flatMap(([field, each]) => (each ? [[field, each.path] as const] : [])),
    ...fields.map((field) => [field, ['spec', field]] as const),
  ])
}

type Read = { readonly text: string; readonly path: Path }

/** What a release reads of a Service's annotations, by their names. An empty one asks for nothing, and hides the old one. */
function annotationsRead(annotations: Readonly<Record<string, unknown>>, release: Release): ReadonlyMap<string, Read> {
  const prefixes = isAtLeast(release, 'v0.14.9') ? ['metallb.universe.tf', 'metallb.io'] : ['metallb.universe.tf']
  const read = prefixes.flatMap((prefix) =>
    ['address-pool', 'allow-shared-ip', 'loadBalancerIPs'].flatMap((name): readonly (readonly [string, Read])[] => {
      const key = `${prefix}/${name}`
      const text = textAt(annotations, key)
      return text === undefined ? [] : [[name, { text, path: ['metadata', 'annotations', key] }]]
    }),
  )
  return new Map([...new Map(read)].filter(([, { text }]) => text !== ''))
}

function valueIn(spec: Readonly<Record<string, unknown>>, field: string): Read | undefined {
  const text = textAt(spec, field) ?? ''
  return text === '' ? undefined : { text, path: ['spec', field] }
}

/** How a Service asks for addresses, and for which: the annotation may have several, the field of the spec has one. */
function requestIn(
  asked: ReadonlyMap<string, Read>,
  spec: Readonly<Record<string, unknown>>,
): readonly [Read | undefined, readonly string[]] {
  const annotated = asked.get('loadBalancerIPs')
  if (annotated) return [annotated, annotated.text.split(',').map((text) => text.trim())]
  const field = valueIn(spec, 'loadBalancerIP')
  return [field, field ? [field.text] : []]
}

/** What cannot be read is left out: MetalLB says so by an event. */
function requestedIn(texts: readonly string[], path: Path): readonly Written<Address>[] {
  return texts.flatMap((text) => {
    const value = parseAddress(text)
    return value ? [{ path, text, value }] : []
  })
}

/** The families of a Service that is of those alone; nothing where the cluster adds another, or chooses. */
function familiesIn(spec: Readonly<Record<string, unknown>>): Pick<ServiceFacts, 'families'> {
  const [family, ...more] = Array.isArray(spec['ipFamilies']) ? (spec['ipFamilies'] as readonly unknown[]) : []
  const policy = spec['ipFamilyPolicy'] ?? 'SingleStack'
  if (policy !== 'SingleStack' || more.length > 0) return {}
  if (family === 'IPv4') return { families: [4] }
  return family === 'IPv6' ? { families: [6] } : {}
}

const fields = ['externalTrafficPolicy', 'ipFamilyPolicy', 'loadBalancerClass', 'ports'] as const

function fieldsOf(spec: Readonly<Record<string, unknown>>): ServiceDefinition {
  const texts = ['externalTrafficPolicy', 'ipFamilyPolicy', 'loadBalancerClass'].flatMap((field) => {
    const text = textAt(spec, field) ?? ''
    return text === '' ? [] : [[field, text]]
  })
  const ports = (Array.isArray(spec['ports']) ? (spec['ports'] as readonly unknown[]) : []).flatMap((each) => {
    const { port, protocol = 'TCP' } = isObject(each) ? each : {}
    return typeof port === 'number' ? [`${port}/${String(protocol).toLowerCase()}`] : []
  })
  return { ...Object.fromEntries(texts), ...(ports.length > 0 && { ports }) } as ServiceDefinition
}

function recordAt(value: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const found = value[key]
  return isObject(found) ? found : {}
}

function textAt(value: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

function textsIn(value: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
