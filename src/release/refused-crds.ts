import { at, isWithin } from './by-release.ts'
import { isObject } from './json-object.ts'
import { isAtLeast, releases, type Release } from './releases.ts'
import type { Field } from './surface/field.ts'
import { group } from './surface/kind.ts'
import { kinds } from './surface/kinds.ts'

/** Why a cluster does not take the CRDs of a release, and what to do about it. */
export type CrdRefusal = {
  readonly message: string
  readonly help: string
  /** Whether it concerns the cluster already: every object of a kind, or one that it has. */
  readonly isMet: boolean
}

/**
 * What a Kubernetes version (`v1.36.0`) refuses by the CRDs of a release; undefined where nothing, or where the version
 * cannot be read. From 1.36 on the API server wants the bound of a number to fit its format, and says so of each object
 * that has the field (k8s.io/kube-openapi, numberValidator). `objects`: what the cluster has of MetalLB's.
 */
export function crdRefusalOf(
  kubernetes: string,
  release: Release,
  objects: readonly unknown[],
): CrdRefusal | undefined {
  const [major = 0, minor = 0] = (kubernetes.match(/\d+/gu) ?? []).map(Number)
  const unfit = major === 1 && minor >= 36 ? unfitFieldsOf(release) : []
  if (unfit.length === 0) return undefined
  const isWholeKind = unfit.some(({ isRequired }) => isRequired)
  const what = isWholeKind
    ? `the CRDs of MetalLB ${release}, where ${namesOf(unfit)} have a maximum beyond int32`
    : `${namesOf(unfit, 'a ')} by the CRDs of MetalLB ${release}, where that has a maximum beyond int32`
  const taken = releases.find((each) => isAtLeast(each, release) && unfitFieldsOf(each).length === 0)
  return {
    message: `Kubernetes ${kubernetes} refuses ${what}: it takes those of ${taken} and later`,
    help: `move MetalLB to ${taken} or later first`,
    isMet: isWholeKind || objects.some((object) => unfit.some((field) => isSetIn(object, field))),
  }
}

/** Whether some Kubernetes version refuses anything by the CRDs of a release. */
export function isRefusedBySome(release: Release): boolean {
  return unfitFieldsOf(release).length > 0
}

type UnfitField = {
  readonly kind: string
  readonly apiVersion: string
  readonly path: readonly string[]
  /** Whether no object of the kind can be without it. */
  readonly isRequired: boolean
}

function unfitFieldsOf(release: Release): readonly UnfitField[] {
  return kinds.flatMap(({ kind, versions }) =>
    versions
      .filter((version) => isWithin(version, release))
      .flatMap(({ version, root }) =>
        unfitIn(root, release).map((field) => ({ kind, apiVersion: `${group}/${version}`, ...field })),
      ),
  )
}

/** Numbers stand in objects only; no list of MetalLB's holds one that is bounded. */
function unfitIn(field: Field, release: Release): readonly Pick<UnfitField, 'path' | 'isRequired'>[] {
  if (!isWithin(field, release)) return []
  if (field.type === 'integer') {
    const isUnfit = at(field.format ?? 'int64', release) === 'int32' && at(field.maximum ?? 0, release) >= 2 ** 31
    return isUnfit ? [{ path: [], isRequired: at(field.required ?? false, release) }] : []
  }
  if (field.type !== 'object') return []
  return Object.entries(field.fields).flatMap(([name, inner]) =>
    unfitIn(inner, release).map(({ path, isRequired }) => ({ path: [name, ...path], isRequired })),
  )
}

/** `BGPPeer spec.myASN and spec.peerASN`; with an article `a BGPPeer with spec.localASN`. */
function namesOf(fields: readonly UnfitField[], article = ''): string {
  const named = [...new Set(fields.map(({ kind }) => kind))].map((kind) => {
    const paths = fields.filter((field) => field.kind === kind).map(({ path }) => path.join('.'))
    return `${article}${kind} ${article && 'with '}${[...new Set(paths)].join(' and ')}`
  })
  return named.join(', ')
}

function isSetIn(object: unknown, { kind, apiVersion, path }: UnfitField): boolean {
  if (!isObject(object) || object['kind'] !== kind || object['apiVersion'] !== apiVersion) return false
  const value = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), object)
  return value !== undefined && value !== null
}
