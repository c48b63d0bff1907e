import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import type { ClusterResources } from './cluster-resources.ts'
import { parseDuration } from './duration.ts'
import { fault } from './fault.ts'
import { listOf, valueAt } from './json.ts'
import type { Resource } from './resource.ts'

type GoType = 'int32' | 'int64' | 'uint16' | 'uint32' | 'duration'

const limits: Readonly<Record<Exclude<GoType, 'duration'>, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63 - 1],
  uint16: [0, 2 ** 16 - 1],
  uint32: [0, 2 ** 32 - 1],
}

/** The fields of MetalLB's Go types (api/v1beta1, api/v1beta2) that hold less than what the CRD lets through. `*`: each. */
const fields: Partial<Record<keyof ClusterResources, Readonly<Record<string, GoType>>>> = {
  pools: { 'serviceAllocation.priority': 'int64' },
  legacyPools: {
    'bgpAdvertisements.*.localPref': 'uint32',
    'bgpAdvertisements.*.aggregationLength': 'int32',
    'bgpAdvertisements.*.aggregationLengthV6': 'int32',
  },
  bgpAdvertisements: { localPref: 'uint32', aggregationLength: 'int32', aggregationLengthV6: 'int32' },
  bfdProfiles: {
    receiveInterval: 'uint32',
    transmitInterval: 'uint32',
    detectMultiplier: 'uint32',
    echoInterval: 'uint32',
    minimumTtl: 'uint32',
  },
  peers: {
    myASN: 'uint32',
    peerASN: 'uint32',
    localASN: 'uint32',
    peerPort: 'uint16',
    holdTime: 'duration',
    keepaliveTime: 'duration',
    connectTime: 'duration',
  },
}

/** Values that the API server stores and MetalLB cannot decode: it then reads none of the objects of that kind. */
export function undecodableFaults(resources: ClusterResources): readonly Diagnostic[] {
  return typedFields.flatMap(({ sort, field, path, type }) =>
    resources[sort].flatMap((resource) => {
      if (resource.spec[field] === undefined) return none
      return expand(resource, path).flatMap((each) => faultAt(resource, each, type))
    }),
  )
}

const none: readonly Diagnostic[] = []

const typedFields = Object.entries(fields).flatMap(([sort, types]) =>
  Object.entries(types).map(([field, type]) => ({
    sort: sort as keyof ClusterResources,
    field: field.split('.')[0] ?? '',
    path: ['spec', ...field.split('.')],
    type,
  })),
)

function faultAt(resource: Resource, path: Path, type: GoType): readonly Diagnostic[] {
  const value = valueAt(resource.object, path)
  if (value === undefined || value === null || isDecodable(value, type)) return none
  return [fault('undecodable', resource, path, messageOf(value, type), { help: helpOf(type) })]
}

function expand(resource: Resource, path: Path): readonly Path[] {
  const star = path.indexOf('*')
  if (star < 0) return [path]
  const list = listOf(valueAt(resource.object, path.slice(0, star)))
  return list.map((_, index) => [...path.slice(0, star), index, ...path.slice(star + 1)])
}

function isDecodable(value: unknown, type: GoType): boolean {
  if (type === 'duration') return typeof value === 'string' && parseDuration(value) !== undefined
  const [least, most] = limits[type]
  return typeof value === 'number' && value >= least && value <= most
}

function messageOf(value: unknown, type: GoType): string {
  const text = JSON.stringify(value)
  return type === 'duration' ? `${text} is no duration` : `${text} does not fit into MetalLB's ${type}`
}

function helpOf(type: GoType): string {
  if (type === 'duration') return 'write it like 90s or 1m30s; there is no unit of a day'
  const [least, most] = limits[type]
  return `write a number from ${least} to ${most}`
}
