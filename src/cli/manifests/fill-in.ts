import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { isEncrypted, withoutSops } from '../../gitops/encrypted.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { neutralObject } from '../../gitops/neutral-object.ts'
import type { NeutralObject } from '../../gitops/neutral-object.ts'
import { headOf, isOfMetallb } from '../../gitops/object.ts'
import { withPromises } from '../../gitops/promised-secret.ts'
import type { Substitutes } from '../../gitops/substitutes.ts'
import { withoutSecrets } from '../../gitops/untold.ts'
import { substitute } from '../../gitops/variables.ts'
import type { Substituted, Unresolved, Variables } from '../../gitops/variables.ts'
import type { Located } from '../../report/located.ts'
import { placed } from '../manifests/locate-manifest.ts'

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
  const all = filled.flatMap(({ fromSecrets }) => fromSecrets)
  const neutral = filled.map(({ manifest, unresolved }, index) => neutralObject(manifest.object, unresolved, index))
  return {
    manifests: filled.map(({ manifest }, index) => ({ ...manifest, object: neutral[index]!.object })),
    neutral,
    findings: filled.flatMap(({ manifest, unresolved }) =>
      isOfMetallb(manifest.object) ? unresolved.map((each) => unresolvedFinding(manifest, each, flux)) : [],
    ),
    written: (diagnostics) =>
      diagnostics.flatMap((diagnostic) => {
        const { object, path = [] } = diagnostic
        const { fromSecrets = [] } = object === undefined ? {} : (filled[object] ?? {})
        const at = object === undefined ? undefined : neutral[object]
        if (at === undefined) return [diagnostic]
        const own = at.written(path)
        if (at.isUnknown(own)) return []
        const { fix, ...rest } = { ...diagnostic, path: own, ...relatedAt(diagnostic, neutral) }
        const fixed = fix && { ...fix, path: at.written(fix.path) }
        return [
          withoutSecrets(fixed === undefined || all.length > 0 ? rest : { ...rest, fix: fixed }, fromSecrets, all),
        ]
      }),
  }
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

function unresolvedFinding(
  manifest: Manifest,
  { path, text, variable }: Unresolved,
  flux: Substitutes | undefined,
): Located {
  const head = headOf(manifest.object)
  const place = manifest.placeOf(path)
  const toldText = path.at(-1) === 'password' ? `\${${variable}}` : text
  const isEncryptedText = variable === 'SOPS'
  const sources = isEncryptedText ? [] : (flux?.unread ?? [])
  const silent = `silent for ${head?.kind} "${head?.name}": everything about ${path.filter((key) => typeof key === 'string').join('.')}. Everything else was judged`
  const diagnostic: Diagnostic = {
    name: isEncryptedText ? 'encrypted-value' : 'unresolved-variable',
    source: 'lint',
    severity: 'info',
    message: isEncryptedText ? 'the value is encrypted' : `"${toldText}" has no value here`,
    help: isEncryptedText
      ? 'judge it after decryption: sops decrypt FILE | metallb-overlays validate -'
      : `--set ${variable}=…, or commit it in a ConfigMap under substituteFrom`,
    related: [
      ...sources.map(({ name, place: { file, line, column } }) => ({
        message: `Flux may take it from ${name}`,
        file,
        line,
        column,
      })),
      { message: silent },
    ],
    notJudged: true,
  }
  return { diagnostic: placed(diagnostic, place), place, related: [...sources.map((each) => each.place), undefined] }
}
