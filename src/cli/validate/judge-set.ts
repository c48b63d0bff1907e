import type { Install } from '../../gitops/install/install.ts'
import { chooseTarget } from '../../gitops/choose-target.ts'
import type { JudgedTarget } from '../../gitops/judged-target.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { headOf, isOfMetallb } from '../../gitops/object.ts'
import { refusedCrds } from '../../lint/refused-crds.ts'
import { judge } from '../../metallb/judge.ts'
import { resolveRelease } from '../../release/releases.ts'
import type { Located } from '../../report/located.ts'
import { knownValues } from '../manifests/known-values.ts'
import { locateManifest } from '../manifests/locate-manifest.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'
import type { Request } from './validate-request.ts'
import type { SetResult } from './validate-result.ts'

/** What the API server and MetalLB say of a set. */
export async function judgeSet(set: ManifestSet, request: Request): Promise<SetResult> {
  const { name, origin, appliedBy, ledger } = set
  const { manifests, written, ...known } = await knownValues(set, request)
  const target = chooseTarget(request, set.installs ?? (await installsIn(manifests)))
  const { diagnostics } = judge(
    manifests.map(({ object }) => object),
    target,
  )
  const said = written(diagnostics).map((each) => locateManifest(each, manifests))
  const findings = [...set.findings, ...known.findings, ...said, ...kubernetesFindings(set, target)]
  const isRefused = findings.some(({ diagnostic }) => diagnostic.severity === 'error')
  const objects = manifests.filter(({ object }) => isOfMetallb(object)).length
  const outcome = isRefused ? 'refused' : 'accepted'
  const { kubernetes } = set
  const judgedAs = objects === 0 ? undefined : target
  return { name, origin, appliedBy, objects, target: judgedAs, kubernetes, outcome, findings, ledger }
}

/** A cluster that does not take the CRDs of the release that is installed in it. */
function kubernetesFindings({ kubernetes }: ManifestSet, target: JudgedTarget): readonly Located[] {
  if (kubernetes === undefined || target.requested === undefined) return []
  const { value, place } = kubernetes
  const refusal = refusedCrds(value, resolveRelease(target.metallbVersion).release)
  if (refusal === undefined) return []
  const { file, line, column } = place
  return [{ diagnostic: { ...refusal, file, line, column }, place, related: [] }]
}

const installing: ReadonlySet<string> = new Set([
  'Application',
  'ApplicationSet',
  'DaemonSet',
  'Deployment',
  'HelmChart',
  'HelmRelease',
  'MetalLB',
])

/** The code that knows the ways to install is loaded where there is one. */
async function installsIn(manifests: readonly Manifest[]): Promise<readonly Install[]> {
  if (!manifests.some(({ object }) => installing.has(headOf(object)?.kind ?? ''))) return []
  const { installsOf } = await import('../../gitops/install/installs.ts')
  return installsOf(manifests)
}
