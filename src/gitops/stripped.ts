import type { Path } from '../diagnostics/diagnostic.ts'
import { parseYaml } from '../source/yaml-file.ts'
import type { YamlFile } from '../source/yaml-file.ts'
import { filesOf } from './closure.ts'
import type { Closure } from './closure.ts'
import { chartsOf, inlinePatches, inlinePlugins, pluginFields } from './kustomization.ts'
import type { Kustomization } from './kustomization.ts'
import { manifestsOf } from './manifest.ts'
import { headOf, textAt, valueAt } from './object.ts'
import { isRemote } from './remote.ts'
import type { Tree } from './tree.ts'

/** A piece of a kustomization that is left out of a build, and why. */
export type Removal = {
  readonly kustomization: Kustomization
  readonly path: Path
  /** As it is told: `github.com/metallb/metallb/config/native?ref=v0.16.1`. */
  readonly what: string
  /** `patch`: its target is among what is left out. */
  readonly why: 'chart' | 'missing' | 'patch' | 'plugin' | 'remote'
}

/** What must be left out of a closure so that kustomize can build the rest without a network and without plugins. */
export function removalsIn(closure: Closure, tree: Tree): readonly Removal[] {
  const named = closure.entries.flatMap(({ kustomization, reference: { target, path, text } }): readonly Removal[] =>
    target.kind === 'remote' || target.kind === 'missing'
      ? [{ kustomization, path, what: text, why: target.kind }]
      : [],
  )
  const built = closure.kustomizations.flatMap((kustomization) => [
    ...chartsOf(kustomization).map(({ path, chart }): Removal => ({
      kustomization,
      path,
      what: chartName(chart),
      why: 'chart',
    })),
    ...pluginsIn(closure, kustomization, tree),
  ])
  const removed = [...named, ...built]
  return removed.length === 0 ? [] : [...removed, ...aimlessPatches(closure, tree)]
}

/** The value of a kustomization without what is removed from it. */
export function withoutRemoved({ document }: Kustomization, removals: readonly Removal[]): unknown {
  const value: unknown = structuredClone(document.value)
  for (const { path } of removals.toSorted((a, b) => comparePaths(b.path, a.path))) {
    const parent = valueAt(value, ...path.slice(0, -1))
    const key = path.at(-1)
    if (Array.isArray(parent) && typeof key === 'number') parent.splice(key, 1)
    else if (typeof parent === 'object' && parent !== null && key !== undefined) Reflect.deleteProperty(parent, key)
  }
  return value
}

function chartName(chart: unknown): string {
  return `chart ${textAt(chart, 'name') ?? textAt(chart, 'chartName') ?? 'without a name'}`
}

/** Generators and transformers that are programs of their own, or that fetch what they work with. */
function pluginsIn(closure: Closure, kustomization: Kustomization, tree: Tree): readonly Removal[] {
  const named = closure.entries.flatMap(({ kustomization: owner, reference: { path, text, target } }) => {
    const isPlugin = owner === kustomization && pluginFields.includes(String(path[0])) && target.kind === 'file'
    return isPlugin ? [{ path, what: text, file: tree.read(target.path) }] : []
  })
  const within = inlinePlugins(kustomization).map(({ path, text }) => ({
    path,
    what: `what stands in ${String(path[0])}`,
    file: parseYaml('', text),
  }))
  return [...named, ...within].flatMap(({ path, what, file }): readonly Removal[] =>
    (file?.documents ?? []).every(({ value }) => isHarmless(value))
      ? []
      : [{ kustomization, path, what, why: 'plugin' }],
  )
}

function isHarmless(object: unknown): boolean {
  const head = headOf(object)
  return head?.apiVersion === 'builtin' && head.kind !== 'HelmChartInflationGenerator' && !namesUrl(object)
}

function namesUrl(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\n') && isRemote(value.slice(value.indexOf('=') + 1))
  return typeof value === 'object' && value !== null && Object.values(value).some(namesUrl)
}

/** Patches whose object is nowhere among the resources: it came from what is left out. */
function aimlessPatches(closure: Closure, tree: Tree): readonly Removal[] {
  const present = new Set(filesOf(closure, 'resource').flatMap((file) => identitiesIn(tree.read(file))))
  const isAimless = (patch: YamlFile | undefined): boolean => !identitiesIn(patch).some((id) => present.has(id))
  const byFile = closure.entries.flatMap(
    ({ kustomization, reference: { role, path, text, target } }): readonly Removal[] =>
      role === 'patch' && target.kind === 'file' && !hasTarget(kustomization, path) && isAimless(tree.read(target.path))
        ? [{ kustomization, path, what: text, why: 'patch' }]
        : [],
  )
  const inline = closure.kustomizations.flatMap((kustomization) =>
    inlinePatches(kustomization).flatMap((at): readonly Removal[] => {
      const text = textAt(kustomization.document.value, ...at) ?? ''
      const path = at.slice(0, 2)
      return hasTarget(kustomization, path) || !isAimless(parseYaml('', text))
        ? []
        : [{ kustomization, path, what: 'an inline patch', why: 'patch' }]
    }),
  )
  return [...byFile, ...inline]
}

function hasTarget({ document }: Kustomization, path: Path): boolean {
  return valueAt(document.value, ...path, 'target') !== undefined
}

function identitiesIn(file: YamlFile | undefined): readonly string[] {
  const manifests = file?.documents.flatMap(manifestsOf) ?? []
  return manifests.map(({ object }) => `${headOf(object)?.kind}/${headOf(object)?.name}`)
}

/** Later entries of a list come off first. */
function comparePaths(left: Path, right: Path): number {
  for (const [index, key] of left.entries()) {
    const other = right[index]
    if (typeof key === 'number' && typeof other === 'number' && key !== other) return key - other
  }
  return left.length - right.length
}
