import type { RuleName } from '../../define/index.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Install } from '../../gitops/install/install.ts'
import { chooseTarget } from '../../gitops/choose-target.ts'
import type { JudgedTarget } from '../../gitops/judged-target.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { isBalanced } from '../../gitops/misspelt-service.ts'
import { headOf, isForMetallb, isOfMetallb, textAt } from '../../gitops/object.ts'
import type { NeutralObject } from '../../gitops/neutral-object.ts'
import { findingAt } from '../../gitops/placed-finding.ts'
import { refusedCrds } from '../../lint/refused-crds.ts'
import { judge } from '../../metallb/judge.ts'
import { resolveRelease } from '../../release/releases.ts'
import type { Located } from '../../report/located.ts'
import { knownValues } from '../manifests/known-values.ts'
import { locateManifest } from '../manifests/locate-manifest.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'
import { mayInstall } from '../manifests/may-install.ts'
import type { LintOutcome } from './lint-set.ts'
import type { Request } from './validate-request.ts'
import type { SetResult } from './validate-result.ts'

/** What the API server, MetalLB and our rules say of a set. `all`: the sets that were given. */
export async function judgeSet(set: ManifestSet, request: Request, all: readonly ManifestSet[]): Promise<SetResult> {
  const { name, origin, appliedBy } = set
  const { manifests, written, ...known } = await knownValues(set, request)
  const target = chooseTarget(request, set.installs ?? (await installsIn(manifests)))
  const { diagnostics } = judge(
    manifests.map(({ object }) => object),
    target,
  )
  const lints = await lintsOf(set, manifests, known.neutral, target, request, all)
  const said = written([...diagnostics, ...lints.diagnostics.filter((each) => !isExplained(each, set))]).map((each) =>
    locateManifest(each, manifests),
  )
  const found = [...set.findings, ...known.findings, ...said, ...kubernetesFindings(set, target)]
  const findings = found.flatMap((each) => counted(each, request))
  const isRefused = findings.some(({ diagnostic }) => diagnostic.severity === 'error')
  const objects = manifests.filter(({ object }) => isOfMetallb(object)).length
  const outcome = isRefused ? 'refused' : 'accepted'
  const judgedAs = objects === 0 ? undefined : target
  const off = switchedOff(request)
  const ledger = [...set.ledger, ...lints.ledger, ...off.map((rule) => `${rule}, which is switched off`)]
  const writtenIn = new Set(manifests.map(({ file }) => file))
  return {
    name,
    origin,
    appliedBy,
    objects,
    target: judgedAs,
    kubernetes: set.kubernetes,
    outcome,
    findings,
    writtenIn,
    ledger,
    silent: lints.silent,
    ...(off.length > 0 && { switchedOff: off }),
  }
}

function switchedOff({ rules }: Request): readonly string[] {
  return Object.entries(rules).flatMap(([rule, level]) => (level === 'off' ? [rule] : []))
}

/** A finding of ours as bad as somebody has set it; nothing where it is off. */
function counted(located: Located, { rules }: Request): readonly Located[] {
  const { diagnostic } = located
  const level = diagnostic.source === 'lint' ? rules[diagnostic.name as RuleName] : undefined
  if (level === undefined) return [located]
  return level === 'off' ? [] : [{ ...located, diagnostic: { ...diagnostic, severity: level } }]
}

function isExplained({ name, object, path = [] }: Diagnostic, { explained = [] }: ManifestSet): boolean {
  return explained.some(
    (each) => each.name === name && each.object === object && (each.path ?? path).join() === path.join(),
  )
}

/** The rules are loaded where there is something for them to look at. */
async function lintsOf(
  set: ManifestSet,
  manifests: readonly Manifest[],
  neutral: readonly NeutralObject[],
  target: JudgedTarget,
  request: Request,
  all: readonly ManifestSet[],
): Promise<LintOutcome & { readonly ledger: readonly string[] }> {
  if (!manifests.some(({ object }) => isOfMetallb(object) || isForMetallb(object) || isLoadBalancer(object)))
    return { diagnostics: [], ledger: [], silent: [] }
  const { lintSet } = await import('./lint-set.ts')
  const objects = manifests.map(({ object, placeOf, edit }, index) => ({
    object,
    placeOf,
    edit,
    ...(neutral[index] && { isUnknown: neutral[index].isUnknown }),
  }))
  const configured = all.filter((each) => each !== set && each.manifests.some(({ object }) => isOfMetallb(object)))
  const others = configured.flatMap((each) => each.manifests.filter(({ object }) => isOfMetallb(object)))
  const areOthersWhole = configured.every(isWhole)
  const { namespaces } = set
  const linted = { objects, target, others, isWhole: isWhole(set), areOthersWhole, namespaces }
  const { diagnostics, silent } = await lintSet(linted, request, new Date())
  const ledger = silent.length === 0 ? [] : [`${silent.join(', ')}; what is not here may be elsewhere`]
  return { diagnostics, silent, ledger }
}

/** Files by name, and those of a folder that nobody is seen to apply, may be a part. */
function isWhole({ origin, isPart = false }: ManifestSet): boolean {
  return !isPart && ['argo', 'flux', 'kustomization'].includes(origin)
}

function isLoadBalancer(object: unknown): boolean {
  return headOf(object)?.kind === 'Service' && isBalanced(textAt(object, 'spec', 'type'))
}

/** A cluster that does not take the CRDs of the release that is installed in it. */
function kubernetesFindings({ kubernetes }: ManifestSet, target: JudgedTarget): readonly Located[] {
  if (kubernetes === undefined || target.requested === undefined) return []
  const { value, place } = kubernetes
  const refusal = refusedCrds(value, resolveRelease(target.metallbVersion).release)
  if (refusal === undefined) return []
  return [findingAt(place, refusal)]
}

/** The code that knows the ways to install is loaded where there is one. */
async function installsIn(manifests: readonly Manifest[]): Promise<readonly Install[]> {
  if (!mayInstall(manifests)) return []
  const { installsOf } = await import('../../gitops/install/installs.ts')
  return installsOf(manifests)
}
