import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { JudgedTarget } from '../../gitops/judged-target.ts'
import { isBalanced } from '../../gitops/misspelt-service.ts'
import { headOf, isForMetallb, isOfMetallb, textAt } from '../../gitops/object.ts'
import type { KnownValues } from '../manifests/fill-in.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'
import type { Linted, LintOutcome } from './lint-set.ts'
import type { Request } from './validate-request.ts'

/** What a set is linted by. `all`: the sets that were given. */
export type LintContext = {
  readonly target: JudgedTarget
  readonly request: Request
  readonly all: readonly ManifestSet[]
}

/** What our rules say of a set, with its values filled in. They are loaded where there is something for them to look at. */
export async function lintsOf(
  set: ManifestSet,
  known: Pick<KnownValues, 'manifests' | 'neutral'>,
  context: LintContext,
): Promise<LintOutcome> {
  if (!known.manifests.some(({ object }) => isForRules(object))) return { diagnostics: [], silent: [] }
  const { lintSet } = await import('./lint-set.ts')
  const { diagnostics, silent } = await lintSet(lintedOf(set, known, context), context.request, new Date())
  return { diagnostics: diagnostics.filter((each) => !isExplained(each, set)), silent }
}

function isForRules(object: unknown): boolean {
  if (isOfMetallb(object) || isForMetallb(object)) return true
  return headOf(object)?.kind === 'Service' && isBalanced(textAt(object, 'spec', 'type'))
}

function lintedOf(
  set: ManifestSet,
  { manifests, neutral }: Pick<KnownValues, 'manifests' | 'neutral'>,
  { target, all }: LintContext,
): Linted {
  const configured = configuredBeside(set, all)
  return {
    objects: manifests.map(({ object, placeOf, edit }, index) => ({
      object,
      placeOf,
      edit,
      ...(neutral[index] && { isUnknown: neutral[index].isUnknown }),
    })),
    target,
    isWhole: isWhole(set),
    isFolder: set.isFolder === true,
    others: configured.flatMap((each) => each.manifests.filter(({ object }) => isOfMetallb(object))),
    areOthersWhole: configured.every(isWhole),
    namespaces: set.namespaces,
    isInSight: (target.releaseFrom ?? target.backendFrom) !== undefined || all.some(showsMetallb),
  }
}

/** Whether a set has something that is MetalLB's or for it, or is known to be where MetalLB is installed. */
function showsMetallb({ manifests, installs = [], namespaces = [] }: ManifestSet): boolean {
  if (installs.length > 0 || namespaces.length > 0) return true
  return manifests.some(
    ({ object }) => headOf(object)?.kind === 'MetalLB' || isOfMetallb(object) || isForMetallb(object),
  )
}

/** Whether nothing else of MetalLB's is seen that a set could refer to. */
export function isAlone(set: ManifestSet, all: readonly ManifestSet[]): boolean {
  return isWhole(set) && configuredBeside(set, all).length === 0
}

/** The other sets with resources of MetalLB's. */
function configuredBeside(set: ManifestSet, all: readonly ManifestSet[]): readonly ManifestSet[] {
  return all.filter((each) => each !== set && each.manifests.some(({ object }) => isOfMetallb(object)))
}

/** Files by name, and those of a folder that nobody is seen to apply, may be a part. */
function isWhole({ origin, isPart = false }: ManifestSet): boolean {
  return !isPart && ['argo', 'flux', 'kustomization'].includes(origin)
}

function isExplained({ name, object, path = [] }: Diagnostic, { explained = [] }: ManifestSet): boolean {
  return explained.some(
    (each) => each.name === name && each.object === object && (each.path ?? path).join() === path.join(),
  )
}
