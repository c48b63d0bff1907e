import { structuralSchema } from '../../release/structural.ts'
import { kindNamed } from '../../release/lookup.ts'
import type { Release } from '../../release/releases.ts'
import type { KindVersion } from '../../release/surface/kind.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, listAt, textAt, valueAt } from '../object.ts'
import { findingAt } from '../placed-finding.ts'
import type { Note, PlacedFinding } from '../placed-finding.ts'
import type { Told } from './install.ts'
import { releaseRun } from './installed-release.ts'
import { mixedFinding } from './mixed-finding.ts'
import { workloadInstall } from './workload.ts'

/** Controller, speakers and CRDs that are applied together, and are not of one release. */
export function workloadFindings(manifests: readonly Manifest[]): readonly PlacedFinding[] {
  const [first, ...others] = manifests.flatMap((manifest) => workloadInstall(manifest)?.version ?? [])
  if (first === undefined) return []
  const differing = others.filter(({ value }) => plain(value) !== plain(first.value))
  const release = releaseRun(first.value)
  return [
    ...differing.map((other) => mixedFinding(other, first)),
    ...(release && differing.length === 0 ? manifests.flatMap((manifest) => crdFinding(manifest, release, first)) : []),
  ]
}

/** Fields of a release that a CRD does not have: it is of an older one. */
function crdFinding(manifest: Manifest, release: Release, image: Told<string>): readonly PlacedFinding[] {
  const { object } = manifest
  if (headOf(object)?.kind !== 'CustomResourceDefinition' || textAt(object, 'spec', 'group') !== 'metallb.io') return []
  const kind = kindNamed(textAt(object, 'spec', 'names', 'kind') ?? '')
  return listAt(object, 'spec', 'versions').flatMap((version, index) => {
    const known = kind?.versions.find((each) => each.version === textAt(version, 'name'))
    const missing = known ? missingIn(version, known, release) : []
    if (missing.length === 0) return []
    const said = {
      name: 'crd-of-other-release',
      severity: 'warning',
      message: `the CRD of ${kind?.kind} has no ${missing.join(', ')}, which ${release} has: it is of another release`,
      help: `apply the CRDs of ${release}; the API server drops the fields that they do not have`,
    } as const
    return [findingAt(manifest.placeOf(['spec', 'versions', index, 'name']), said, [noteOf(image)])]
  })
}

/** The fields of a release that a version of a CRD does not have; none where it tells no fields. */
function missingIn(version: unknown, known: KindVersion, release: Release): readonly string[] {
  const fields = valueAt(version, 'schema', 'openAPIV3Schema', 'properties', 'spec', 'properties')
  if (typeof fields !== 'object' || fields === null) return []
  const expected = Object.keys(structuralSchema(known, release).properties?.['spec']?.properties ?? {})
  return expected.filter((field) => !Object.hasOwn(fields, field)).map((field) => `spec.${field}`)
}

function noteOf({ value, place }: Told<string>): Note {
  return { message: `${value} is here`, place }
}

function plain(version: string): string {
  return version.replace(/^v/u, '')
}
