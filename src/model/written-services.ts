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
  const ips = asked.get('loadBalancerIPs') ?? valueIn(spec, 'loadBalancerIP')
  const pool = asked.get('address-pool')
  const sharingKey = asked.get('allow-shared-ip')
  const path = ['services', id]
  const labels = textsIn(recordAt(metadata, 'labels'))
  const requested = requestedIn(ips?.text, [...path, 'loadBalancerIPs'])
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
    },
    definition: {
      labels,
      ...(ips && { loadBalancerIPs: ips.text.split(',').map((text) => text.trim()) }),
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

/** What a release reads of a Service's annotations, by their names. An empty one asks for nothing. */
function annotationsRead(annotations: Readonly<Record<string, unknown>>, release: Release): ReadonlyMap<string, Read> {
  const prefixes = isAtLeast(release, 'v0.14.9') ? ['metallb.universe.tf', 'metallb.io'] : ['metallb.universe.tf']
  const read = prefixes.flatMap((prefix) =>
    ['address-pool', 'allow-shared-ip', 'loadBalancerIPs'].flatMap((name): readonly (readonly [string, Read])[] => {
      const key = `${prefix}/${name}`
      const text = textAt(annotations, key) ?? ''
      return text === '' ? [] : [[name, { text, path: ['metadata', 'annotations', key] }]]
    }),
  )
  return new Map(read)
}

function valueIn(spec: Readonly<Record<string, unknown>>, field: string): Read | undefined {
  const text = textAt(spec, field) ?? ''
  return text === '' ? undefined : { text, path: ['spec', field] }
}

/** What cannot be read is left out: MetalLB says so by an event. */
function requestedIn(text: string | undefined, path: Path): readonly Written<Address>[] {
  return (text ?? '').split(',').flatMap((each) => {
    const value = parseAddress(each.trim())
    return value ? [{ path, text: each.trim(), value }] : []
  })
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
