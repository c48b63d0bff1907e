import { nearest } from '../../diagnostics/nearest.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { valueAt } from '../../gitops/object.ts'
import type { BgpType } from '../../metallb/target.ts'
import { resolveRelease } from '../../release/releases.ts'
import { placeInYaml } from '../../source/yaml-places.ts'
import { judgeSet } from '../validate/judge-set.ts'
import type { Request } from '../validate/validate-request.ts'
import type { Answer } from './krm.ts'
import { annotationsOf } from './resource-list.ts'
import type { ResourceList } from './resource-list.ts'

/** Judges the items as one set, as `validate` judges what a kustomization builds. */
export async function judgeItems(list: ResourceList): Promise<Answer> {
  const { failOn, ...request } = requestOf(list.functionConfig)
  const manifests = list.items.map((_, index) => manifestAt(list, index))
  const set = { name: 'items', origin: 'kustomization', manifests, findings: [], ledger: [] } as const
  const { findings } = await judgeSet(set, request, [set])
  return {
    findings: findings.map((located) => {
      const { object, path } = located.diagnostic
      return { located, ...(object !== undefined && { object: list.items[object] }), ...(path && { path }) }
    }),
    objects: [],
    failOn,
  }
}

function manifestAt({ document, items }: ResourceList, index: number): Manifest {
  const object = items[index]
  return {
    object,
    file: annotationsOf(object)['config.kubernetes.io/path'] ?? '<stdin>',
    placeOf: (path, target) => placeInYaml(document, ['items', index, ...path], target),
    edit: () => ({ reason: 'its file is not here' }),
  }
}

const choices = { backend: ['native', 'frr', 'frr-k8s'], failOn: ['error', 'warning'] } as const
const fields = ['release', 'backend', 'failOn']

/** What a functionConfig says in its spec, or a ConfigMap in its data. Throws UsageError for what it cannot say. */
function requestOf(functionConfig: unknown): Request & Pick<Answer, 'failOn'> {
  const said = fieldsOf(functionConfig)
  for (const field of Object.keys(said)) {
    if (!fields.includes(field)) {
      const near = nearest(field, fields)
      const help = near === undefined ? `there are: ${fields.join(', ')}` : `did you mean "${near}"?`
      throw new UsageError(`the functionConfig says "${field}", which is no field here`, help)
    }
  }
  return {
    metallbVersion: releaseIn(said),
    bgpType: chosen(said, 'backend') as BgpType | undefined,
    variables: new Map(),
    rules: {},
    failOn: (chosen(said, 'failOn') ?? 'error') as Answer['failOn'],
  }
}

function fieldsOf(functionConfig: unknown): object {
  const field = valueAt(functionConfig, 'spec') === undefined ? 'data' : 'spec'
  const said = valueAt(functionConfig, field) ?? {}
  if (typeof said === 'object' && !Array.isArray(said)) return said
  throw new UsageError(
    `${field}: ${JSON.stringify(said)} of the functionConfig has no fields`,
    `there are: ${fields.join(', ')}`,
  )
}

/** YAML takes 0.10 for a number, and then it is 0.1. */
function releaseIn(said: unknown): string | undefined {
  const release = valueAt(said, 'release')
  if (release === undefined) return undefined
  if (typeof release !== 'string') {
    throw new UsageError(`release: ${JSON.stringify(release)} is no text`, "write it as MetalLB does: 'v0.16.1'")
  }
  resolveRelease(release)
  return release
}

function chosen(said: unknown, field: keyof typeof choices): string | undefined {
  const value = valueAt(said, field)
  if (value === undefined || (choices[field] as readonly unknown[]).includes(value)) return value as string | undefined
  throw new UsageError(`${field}: ${JSON.stringify(value)} is none of ${choices[field].join(', ')}`)
}
