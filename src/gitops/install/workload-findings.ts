import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { structuralSchema } from '../../release/structural.ts'
import { kindNamed } from '../../release/lookup.ts'
import type { Release } from '../../release/releases.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, listAt, textAt, valueAt } from '../object.ts'
import type { InstallFinding } from './chart-findings.ts'
import type { Told } from './install.ts'
import { releaseRun } from './installed-release.ts'
import { workloadInstall } from './workload.ts'

/** Controller, speakers and CRDs that are applied together, and are not of one release. */
export function workloadFindings(manifests: readonly Manifest[]): readonly InstallFinding[] {
  const [first, ...others] = manifests.flatMap((manifest) => workloadInstall(manifest)?.version ?? [])
  if (first === undefined) return []
  const differing = others.filter(({ value }) => plain(value) !== plain(first.value))
  const release = releaseRun(first.value)
  return [
    ...differing.map((other) => findingOf(other, first)),
    ...(release && differing.length === 0 ? manifests.flatMap((manifest) => crdFinding(manifest, release, first)) : []),
  ]
}

function findingOf({ value, place }: Told<string>, first: Told<string>): InstallFinding {
  const { file, line, column } = place
  const diagnostic: Diagnostic = {
    name: 'mixed-releases',
    source: 'lint',
    severity: 'warning',
    message: `${value} runs beside ${first.value}: controller and speakers are of one release`,
    help: `write ${first.value} in both, or take both from one kustomization or chart`,
    file,
    line,
    column,
    related: [relatedTo(first)],
  }
  return { diagnostic, place, related: [first.place] }
}

/** Fields of a release that a CRD does not have: it is of an older one. */
function crdFinding(manifest: Manifest, release: Release, image: Told<string>): readonly InstallFinding[] {
  const { object } = manifest
  if (headOf(object)?.kind !== 'CustomResourceDefinition' || textAt(object, 'spec', 'group') !== 'metallb.io') return []
  const kind = kindNamed(textAt(object, 'spec', 'names', 'kind') ?? '')
  return listAt(object, 'spec', 'versions').flatMap((version, index) => {
    const known = kind?.versions.find((each) => each.version === textAt(version, 'name'))
    const fields = valueAt(version, 'schema', 'openAPIV3Schema', 'properties', 'spec', 'properties')
    if (known === undefined || typeof fields !== 'object' || fields === null) return []
    const expected = Object.keys(structuralSchema(known, release).properties?.['spec']?.properties ?? {})
    const missing = expected.filter((field) => !Object.hasOwn(fields, field))
    if (missing.length === 0) return []
    const place = manifest.placeOf(['spec', 'versions', index, 'name'])
    const { file, line, column } = place
    const diagnostic: Diagnostic = {
      name: 'crd-of-other-release',
      source: 'lint',
      severity: 'warning',
      message: `the CRD of ${kind?.kind} has no ${missing.map((field) => `spec.${field}`).join(', ')}, which ${release} has: it is of another release`,
      help: `apply the CRDs of ${release}; the API server drops the fields that they do not have`,
      file,
      line,
      column,
      related: [relatedTo(image)],
    }
    return [{ diagnostic, place, related: [image.place] }]
  })
}

function relatedTo({ value, place: { file, line, column } }: Told<string>): NonNullable<Diagnostic['related']>[number] {
  return { message: `${value} is here`, file, line, column }
}

function plain(version: string): string {
  return version.replace(/^v/u, '')
}
