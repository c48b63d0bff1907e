import { chooseTarget } from '../gitops/choose-target.ts'
import type { Install, Told } from '../gitops/install/install.ts'
import type { JudgedTarget } from '../gitops/judged-target.ts'
import type { Manifest } from '../gitops/manifest.ts'
import { headOf, isOfMetallb, valueAt } from '../gitops/object.ts'
import { promisingKinds } from '../gitops/promised-secret.ts'
import type { Substitutes } from '../gitops/substitutes.ts'
import { hasVariable } from '../gitops/variables.ts'
import { refusedCrds } from '../lint/refused-crds.ts'
import { judge } from '../metallb/judge.ts'
import { resolveRelease } from '../release/releases.ts'
import type { Located } from '../report/located.ts'
import type { Place } from '../source/place.ts'
import { locateManifest } from './locate-manifest.ts'
import type { KnownValues } from './known-values.ts'
import type { Request } from './validate-request.ts'
import type { SetOrigin, SetResult } from './validate-result.ts'

/** Objects that are applied together, and what was already said of them. */
export type ManifestSet = {
  readonly name: string
  readonly origin: SetOrigin
  /** What points at the set. */
  readonly appliedBy?: Place | undefined
  readonly manifests: readonly Manifest[]
  readonly findings: readonly Located[]
  readonly ledger: readonly string[]
  /** Where MetalLB is installed. Absent: among the objects, if anywhere. */
  readonly installs?: readonly Install[]
  /** The Kubernetes version of its cluster. */
  readonly kubernetes?: Told<string> | undefined
  /** What Flux substitutes in it. */
  readonly flux?: Substitutes | undefined
}

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

/** The code that fills in values is loaded where something is missing. */
export async function knownValues(
  { manifests, flux }: Pick<ManifestSet, 'flux' | 'manifests'>,
  { variables }: Pick<Request, 'variables'>,
): Promise<KnownValues> {
  if (!manifests.some(({ object }) => isIncomplete(object)))
    return { manifests, neutral: [], findings: [], written: (said) => said }
  const { fillIn } = await import('./known-values.ts')
  return fillIn(manifests, variables, flux)
}

function isIncomplete(object: unknown): boolean {
  const kind = headOf(object)?.kind ?? ''
  return promisingKinds.has(kind) || valueAt(object, 'sops') !== undefined || hasVariable(object)
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
  const { installsOf } = await import('../gitops/install/installs.ts')
  return installsOf(manifests)
}
