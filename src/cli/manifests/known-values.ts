import { headOf, valueAt } from '../../gitops/object.ts'
import { promisingKinds } from '../../gitops/promised-secret.ts'
import { missingSecrets, secretMadeOf } from '../../gitops/referred-secrets.ts'
import { hasVariable } from '../../gitops/variables.ts'
import type { KnownValues } from './fill-in.ts'
import type { ManifestSet } from './manifest-set.ts'

/** The code that fills in values is loaded where something is missing. */
export async function knownValues(
  { manifests, flux }: Pick<ManifestSet, 'flux' | 'manifests'>,
  { variables }: { readonly variables: ReadonlyMap<string, string> },
): Promise<KnownValues> {
  const missing = missingSecrets(manifests.map(({ object }) => object))
  if (!manifests.some(({ object }) => isIncomplete(object) || secretMadeOf(object, missing) !== undefined))
    return { manifests, neutral: [], findings: [], written: (said) => said }
  const { fillIn } = await import('./fill-in.ts')
  return fillIn(manifests, variables, flux)
}

function isIncomplete(object: unknown): boolean {
  const kind = headOf(object)?.kind ?? ''
  return promisingKinds.has(kind) || valueAt(object, 'sops') !== undefined || hasVariable(object)
}
