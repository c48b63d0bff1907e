import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Closure } from '../closure.ts'
import type { Manifest } from '../manifest.ts'
import type { PlacedFinding } from '../placed-finding.ts'
import { affixesOf } from './affix.ts'
import { brokenInstall } from './broken-install.ts'
import { brokenReferenceFinding, brokenReferences } from './broken-references.ts'
import type { BrokenReference } from './broken-references.ts'

/** What else would be said of the same mistake: a lint's name, the object and, where only some are meant, the path. */
export type Explained = { readonly name: string; readonly object: number; readonly path?: Path }

/** What `namePrefix` and `nameSuffix` break. kustomize renames MetalLB's objects, and not what refers to them. */
export function affixFindings(
  closure: Closure,
  manifests: readonly Manifest[],
): { readonly findings: readonly PlacedFinding[]; readonly explained: readonly Explained[] } {
  const affixes = affixesOf(closure)
  if (affixes.length === 0) return { findings: [], explained: [] }
  const broken = brokenReferences(manifests, affixes)
  return {
    findings: [...brokenReferenceFinding(broken, manifests, affixes), ...brokenInstall(closure, manifests, affixes)],
    explained: broken.flatMap(explainedBy),
  }
}

function explainedBy({ object, path, renamed }: BrokenReference): readonly Explained[] {
  return [
    { name: 'unknown-pool', object, path },
    { name: 'unknown-peer', object, path },
    { name: 'pool-not-advertised', object: renamed },
    { name: 'peer-without-advertisement', object: renamed },
  ]
}
