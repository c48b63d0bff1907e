import type { RuleName } from '../../define/index.ts'
import type { Install } from '../../gitops/install/install.ts'
import { chooseTarget } from '../../gitops/choose-target.ts'
import type { JudgedTarget } from '../../gitops/judged-target.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { isOfMetallb } from '../../gitops/object.ts'
import { findingAt } from '../../gitops/placed-finding.ts'
import { refusedCrds } from '../../lint/refused-crds.ts'
import { resolveRelease } from '../../release/releases.ts'
import type { Located } from '../../report/located.ts'
import { withoutRivals } from '../fix/rival-fixes.ts'
import { knownValues } from '../manifests/known-values.ts'
import { locateManifest } from '../manifests/locate-manifest.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'
import { mayInstall } from '../manifests/may-install.ts'
import { withoutAliased } from '../manifests/without-aliased.ts'
import { isAlone, lintsOf } from './lints-of-set.ts'
import type { Request } from './validate-request.ts'
import type { SetResult } from './validate-result.ts'
import { verdictOn } from './verdict-on.ts'

/** What the API server, MetalLB and our rules say of a set. `all`: the sets that were given. */
export async function judgeSet(set: ManifestSet, request: Request, all: readonly ManifestSet[]): Promise<SetResult> {
  const known = await knownValues(set, request)
  const { manifests } = known
  const target = chooseTarget(request, set.installs ?? (await installsIn(manifests)))
  const objects = manifests.map(({ object }) => object)
  const verdict = verdictOn(objects, target, isAlone(set, all))
  const lints = await lintsOf(set, known, { target, request, all })
  const said = known.written([...verdict, ...lints.diagnostics]).map((each) => locateManifest(each, manifests))
  const found = [
    ...set.findings,
    ...known.findings,
    ...withoutRivals(withoutAliased(said)),
    ...kubernetesFindings(set, target, objects),
  ]
  const findings = found.flatMap((each) => counted(each, request))
  const configured = objects.filter(isOfMetallb).length
  const off = switchedOff(request)
  return {
    name: set.name,
    origin: set.origin,
    appliedBy: set.appliedBy,
    objects: configured,
    target: configured === 0 ? undefined : target,
    kubernetes: set.kubernetes,
    outcome: findings.some(({ diagnostic }) => diagnostic.severity === 'error') ? 'refused' : 'accepted',
    findings,
    writtenIn: new Set(manifests.map(({ file }) => file)),
    ledger: [...set.ledger, ...silenceLines(lints.silent), ...off.map((rule) => `${rule}, which is switched off`)],
    silent: lints.silent,
    ...(off.length > 0 && { switchedOff: off }),
  }
}

function silenceLines(silent: readonly string[]): readonly string[] {
  return silent.length === 0 ? [] : [`${silent.join(', ')}; what is not here may be elsewhere`]
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

/** A cluster that does not take the CRDs of the release that is installed in it. */
function kubernetesFindings(
  { kubernetes }: ManifestSet,
  target: JudgedTarget,
  objects: readonly unknown[],
): readonly Located[] {
  if (kubernetes === undefined || target.requested === undefined) return []
  const refusal = refusedCrds(kubernetes.value, resolveRelease(target.metallbVersion).release, objects)
  return refusal ? [findingAt(kubernetes.place, refusal)] : []
}

/** The code that knows the ways to install is loaded where there is one. */
async function installsIn(manifests: readonly Manifest[]): Promise<readonly Install[]> {
  if (!mayInstall(manifests)) return []
  const { installsOf } = await import('../../gitops/install/installs.ts')
  return installsOf(manifests)
}
