import { posix } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { filesOf } from '../../gitops/closure.ts'
import type { Closure } from '../../gitops/closure.ts'
import type { Kustomization } from '../../gitops/kustomization.ts'
import type { Removal } from '../../gitops/stripped.ts'
import type { Tree } from '../../gitops/tree.ts'
import type { Located } from '../../report/located.ts'
import type { Place } from '../../source/place.ts'
import { placeInYaml } from '../../source/yaml-places.ts'
import { placed } from './locate-manifest.ts'
import { yamlFinding } from './yaml-finding.ts'

/** Why kustomize builds nothing: the files that are no YAML, at their places; else its own words. */
export function refusals(closure: Closure, message: string, tree: Tree): readonly Located[] {
  const files = [...filesOf(closure, 'resource'), ...filesOf(closure, 'patch')]
  const faults = files.flatMap((file) => tree.read(file)?.faults ?? []).map(yamlFinding)
  const certain = faults.filter(({ diagnostic }) => diagnostic.severity === 'error')
  return certain.length > 0 ? certain : [refusal(closure, message)]
}

function refusal({ kustomizations: [root] }: Closure, message: string): Located {
  const place = root && placeInYaml(root.document, ['resources'], 'key')
  return located('kustomize-fails', `kustomize cannot build this: ${message}`, place)
}

/** One finding for each kustomization that names what is not there. */
export function missingEntries(
  { kustomizations }: Closure,
  removals: readonly Removal[],
  tree: Tree,
): readonly Located[] {
  return kustomizations.flatMap((kustomization) => {
    const missing = removals.filter((each) => each.why === 'missing' && each.kustomization === kustomization)
    const [first, ...more] = missing.map((removal) => ({ removal, place: placeOf(removal) }))
    if (first === undefined) return []
    const others = more.slice(0, 5).map(({ removal }) => removal.what)
    const rest =
      more.length === 0
        ? ''
        : `, and neither ${more.length === 1 ? 'is' : 'are'} ${others.join(', ')}${more.length > 5 ? ' …' : ''}`
    const meant = more.length === 0 ? nearest(first.removal.what, filesBeside(kustomization, tree)) : undefined
    const help = meant === undefined ? undefined : `did you mean ${meant}?`
    return [located('missing-resource', `${first.removal.what} is not there${rest}`, first.place, help)]
  })
}

/** The files that a kustomization could name and does not, as it would write them. */
function filesBeside({ file, references }: Kustomization, tree: Tree): readonly string[] {
  const folder = posix.dirname(file)
  const named = new Set(references.map(({ text }) => posix.normalize(text)))
  const texts = tree.filesBelow(folder).map((each) => posix.relative(folder, each))
  return texts.filter((text) => !named.has(text) && !/^kustomization(?:\.ya?ml)?$/iu.test(text))
}

function located(name: string, message: string, place: Place | undefined, help?: string): Located {
  const diagnostic: Diagnostic = { name, source: 'lint', severity: 'error', message, ...(help && { help }) }
  return { diagnostic: placed(diagnostic, place), place, related: [], saidBy: 'kustomize refuses this' }
}

/** Where a kustomization names what is left out. */
export function placeOf({ kustomization, path }: Removal): Place {
  return placeInYaml(kustomization.document, path)
}
