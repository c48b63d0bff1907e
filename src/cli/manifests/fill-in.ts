import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { isEncrypted, withoutSops } from '../../gitops/encrypted.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { neutralObject } from '../../gitops/neutral-object.ts'
import type { NeutralObject } from '../../gitops/neutral-object.ts'
import { isOfMetallb } from '../../gitops/object.ts'
import { withPromises } from '../../gitops/promised-secret.ts'
import type { Substitutes } from '../../gitops/substitutes.ts'
import { withoutSecrets } from '../../gitops/untold.ts'
import { substitute } from '../../gitops/variables.ts'
import type { Substituted, Variables } from '../../gitops/variables.ts'
import type { Located } from '../../report/located.ts'
import { unresolvedFinding } from './unresolved-finding.ts'

/** Objects with what is known of them filled in, and what to say of the rest. */
export type KnownValues = {
  readonly manifests: readonly Manifest[]
  /** What each of the manifests stands for. Empty: itself. */
  readonly neutral: readonly NeutralObject[]
  readonly findings: readonly Located[]
  /** What is said of the objects, without what may be due to a value that is not known, at the paths as they are written. */
  readonly written: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[]
}

/** Fills in Flux's variables, takes encrypted Secrets as promised, and judges around what has no value here. */
export function fillIn(
  manifests: readonly Manifest[],
  given: ReadonlyMap<string, string>,
  flux: Substitutes | undefined,
): KnownValues {
  const variables = {
    values: new Map([...(flux?.values ?? []), ...given]),
    secret: new Set([...(flux?.secret ?? [])].filter((name) => !given.has(name))),
  }
  const filled = withPromises(manifests).map((manifest) => {
    const { object, unresolved, fromSecrets } = resolvedObject(manifest.object, variables)
    return { manifest: { ...manifest, object }, unresolved, fromSecrets }
  })
  const neutral = filled.map(({ manifest, unresolved }, index) => neutralObject(manifest.object, unresolved, index))
  return {
    manifests: filled.map(({ manifest }, index) => ({ ...manifest, object: neutral[index]!.object })),
    neutral,
    findings: filled.flatMap(({ manifest, unresolved }) =>
      isOfMetallb(manifest.object) ? unresolved.map((each) => unresolvedFinding(manifest, each, flux)) : [],
    ),
    written: asWritten(neutral, filled),
  }
}

/** Without the values of Secrets, and without fixes where there are any: a fix could be made of one. */
function asWritten(
  neutral: readonly NeutralObject[],
  filled: readonly Pick<Substituted, 'fromSecrets'>[],
): KnownValues['written'] {
  const secrets = filled.flatMap(({ fromSecrets }) => fromSecrets)
  return (diagnostics) =>
    diagnostics.flatMap((diagnostic) => {
      const { object, path = [] } = diagnostic
      const at = object === undefined ? undefined : neutral[object]
      if (object === undefined || at === undefined) return [diagnostic]
      const own = at.written(path)
      if (at.isUnknown(own)) return []
      const { fix, ...rest } = { ...diagnostic, path: own, ...relatedAt(diagnostic, neutral) }
      const fixed = fix && secrets.length === 0 ? { ...rest, fix: { ...fix, path: at.written(fix.path) } } : rest
      return [withoutSecrets(fixed, filled[object]!.fromSecrets, secrets)]
    })
}

function resolvedObject(object: unknown, variables: Variables): Substituted {
  if (!isEncrypted(object)) return substitute(object, variables)
  const plain = withoutSops(object)
  const { unresolved, ...substituted } = substitute(plain.object, variables)
  return { ...substituted, unresolved: [...plain.unresolved, ...unresolved] }
}

function relatedAt(
  { related }: Diagnostic,
  neutral: readonly { readonly written: (path: Path) => Path }[],
): Pick<Diagnostic, 'related'> {
  if (related === undefined) return {}
  return {
    related: related.map((each) => {
      const at = each.object === undefined ? undefined : neutral[each.object]
      return at && each.path ? { ...each, path: at.written(each.path) } : each
    }),
  }
}
