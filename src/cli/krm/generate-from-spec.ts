import { join, sep } from 'node:path'
import { compileFleet } from '../../compile/compile-fleet.ts'
import { asCluster } from '../../define/index.ts'
import type { Cluster } from '../../define/index.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { headOf } from '../../gitops/object.ts'
import { loadDefinitionText } from '../../io/definition/load-definitions.ts'
import type { Arguments } from '../command.ts'
import { diagnosticOfOutcome } from '../fleet/definition-diagnostic.ts'
import type { Host } from '../host.ts'
import { timeLimitOf } from '../options.ts'
import { asSpelled, toldForYaml } from '../../yaml-definition/spelling.ts'
import type { Generated } from './generate-items.ts'
import type { ToldFinding } from './told-finding.ts'

/** Compiles the definition that a functionConfig has as its spec; what it refers to is relative to where the function is called. */
export async function generateFromSpec(
  functionConfig: unknown,
  spec: object,
  args: Arguments,
  { cwd, stderr }: Host,
): Promise<Generated> {
  assertGenerated(spec)
  const name = headOf(functionConfig)?.name ?? ''
  const print = (text: string): void => void stderr.write(text)
  const file = join(cwd, `${name}.yaml`)
  const outcome = await loadDefinitionText(file, JSON.stringify(spec), { timeLimit: timeLimitOf(args), print })
  if (outcome.outcome !== 'cluster') {
    const located = diagnosticOfOutcome(
      outcome,
      () => undefined,
      () => undefined,
    )
    const message = located.diagnostic.message.replaceAll(`${cwd}${sep}`, '')
    return {
      model: undefined,
      findings: [{ located: { ...located, diagnostic: { ...located.diagnostic, message } }, object: functionConfig }],
    }
  }
  const definition = outcome.cluster as Cluster
  const [compilation] = compileFleet([asCluster({ ...definition, name: definition.name ?? name })], new Date())
  const { model, diagnostics } = compilation!
  return {
    model,
    findings: diagnostics.map((diagnostic): ToldFinding => {
      const resource = diagnostic.object === undefined ? undefined : model?.resources[diagnostic.object]
      const path = resource ? resource.definedAt(diagnostic.path ?? []) : (diagnostic.path ?? [])
      return {
        located: { diagnostic: toldForYaml(diagnostic), place: undefined, related: [] },
        object: functionConfig,
        path: ['spec', ...asSpelled(path, spec as { readonly [key: string]: unknown })],
      }
    }),
  }
}

/** Throws UsageError for what a function does not generate. */
function assertGenerated(spec: object): void {
  if ('resources' in spec) {
    throw new UsageError(
      'spec.resources: what is written already is not generated',
      "list its folder under the kustomization's resources",
    )
  }
  if ('output' in spec) throw new UsageError('spec.output: a function writes no folder', 'delete the line')
}
