import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, textAt, valueAt } from '../object.ts'
import { switchesOf } from './chart-switches.ts'
import type { Install, Told } from './install.ts'

/** MetalLB's chart installed by Flux's HelmRelease, whose version may stand in an OCIRepository. */
export function helmReleaseInstall(manifest: Manifest, all: readonly Manifest[]): Install | undefined {
  const { object } = manifest
  const head = headOf(object)
  if (head?.kind !== 'HelmRelease' || !head.apiVersion.startsWith('helm.toolkit.fluxcd.io/')) return undefined
  const chart =
    textAt(object, 'spec', 'chart', 'spec', 'chart') ?? textAt(object, 'spec', 'chartRef', 'name') ?? head.name
  if (!isMetallbChart(chart)) return undefined
  return {
    place: manifest.placeOf([]),
    version: told(manifest, ['spec', 'chart', 'spec', 'version']) ?? repositoryVersion(object, all),
    chart: switchesOf(valueAt(object, 'spec', 'values')),
  }
}

/** `metallb`, `metallb/metallb`, `oci://registry.example/charts/metallb`, `https://…/metallb-0.14.9.tgz`. */
export function isMetallbChart(name: string): boolean {
  return /(?:^|\/)metallb(?:-v?\d[^/]*\.tgz)?$/u.test(name)
}

/** A text with its place; undefined where there is none. */
export function told(manifest: Manifest, path: Path): Told<string> | undefined {
  const value = valueAt(manifest.object, ...path)
  const isWritten = typeof value === 'string' || typeof value === 'number'
  return isWritten ? { value: String(value), place: manifest.placeOf(path) } : undefined
}

function repositoryVersion(object: unknown, all: readonly Manifest[]): Told<string> | undefined {
  if (textAt(object, 'spec', 'chartRef', 'kind') !== 'OCIRepository') return undefined
  const name = textAt(object, 'spec', 'chartRef', 'name')
  const repository = all.find(
    (each) => headOf(each.object)?.kind === 'OCIRepository' && headOf(each.object)?.name === name,
  )
  if (repository === undefined || !isMetallbChart(textAt(repository.object, 'spec', 'url') ?? '')) return undefined
  return told(repository, ['spec', 'ref', 'tag']) ?? told(repository, ['spec', 'ref', 'semver'])
}
