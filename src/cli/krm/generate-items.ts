import { headOf, textAt, valueAt } from '../../gitops/object.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import type { Model } from '../../model/model.ts'
import { appliedBy, ownResources } from '../../emit/config-objects.ts'
import type { Arguments } from '../command.ts'
import type { Host } from '../host.ts'
import type { Answer } from './krm.ts'
import type { ResourceList } from './resource-list.ts'
import type { ToldFinding } from './told-finding.ts'

/** What a definition came to. */
export type Generated = { readonly findings: readonly ToldFinding[]; readonly model: Model | undefined }

/** Compiles the definition in the spec of the functionConfig, or the one that it names. */
export async function generateItems(list: ResourceList, args: Arguments, host: Host): Promise<Answer> {
  const { findings, model } = await generatedBy(list.functionConfig, args, host)
  return { findings, objects: model ? objectsOf(model) : [], failOn: 'error' }
}

function objectsOf(model: Model): readonly object[] {
  return ownResources(model).map(({ object }) => appliedBy(model.gitops, object))
}

async function generatedBy(functionConfig: unknown, args: Arguments, host: Host): Promise<Generated> {
  const spec = valueAt(functionConfig, 'spec')
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec)) {
    throw new UsageError(
      `the functionConfig ${headOf(functionConfig)?.name ?? ''} has no spec`,
      'write the fields of the cluster below spec, or name a file: spec: { definition: ./cluster.ts }',
    )
  }
  const definition = textAt(spec, 'definition')
  if (definition !== undefined && Object.keys(spec).length === 1) {
    const { generateFromFile } = await import('./generate-from-file.ts')
    return generateFromFile(definition, args, host)
  }
  if ('definition' in spec) throw new UsageError('spec.definition is the path of a file, and stands alone')
  const { generateFromSpec } = await import('./generate-from-spec.ts')
  return generateFromSpec(functionConfig, spec, args, host)
}
