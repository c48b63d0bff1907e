import { dirname } from 'node:path'
import { kustomizationIn } from '../../gitops/kustomization.ts'
import { findingAt } from '../../gitops/placed-finding.ts'
import { fileTree } from '../../io/file-tree.ts'
import type { Located } from '../../report/located.ts'
import { placeInYaml } from '../../source/yaml-places.ts'

/** What to say of a file that is a patch: undefined where it is none. `told`: how paths are told. */
export function patchFinding(file: string, told: (path: string) => string): Located | undefined {
  const kustomization = kustomizationIn(dirname(file), fileTree(told))
  if (kustomization === undefined || 'message' in kustomization) return undefined
  const reference = kustomization.references.find(
    ({ role, target }) => role === 'patch' && 'path' in target && target.path === file,
  )
  if (reference === undefined) return undefined
  const said = {
    name: 'patch',
    severity: 'info',
    message: `${told(file)} is a patch: half of an object`,
    help: `judge what it makes: metallb-overlays validate ${told(dirname(file))}`,
    notJudged: true,
  } as const
  return findingAt(placeInYaml(kustomization.document, reference.path), said)
}
