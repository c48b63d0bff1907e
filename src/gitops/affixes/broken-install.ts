import { placeInYaml } from '../../source/yaml-places.ts'
import { includedBy } from '../closure.ts'
import type { Closure } from '../closure.ts'
import { remoteInstalls } from '../install/remote-base.ts'
import type { Kustomization } from '../kustomization.ts'
import type { Manifest } from '../manifest.ts'
import { headOf } from '../object.ts'
import { findingAt } from '../placed-finding.ts'
import type { PlacedFinding } from '../placed-finding.ts'
import { isRenamed } from './affix.ts'
import type { Affix } from './affix.ts'

/** MetalLB's controller looks for it by this name alone. */
const webhook = 'metallb-webhook-configuration'

/** What is to be said of an affix that renames MetalLB's own webhook; nothing where none does. */
export function brokenInstall(
  closure: Closure,
  manifests: readonly Manifest[],
  affixes: readonly Affix[],
): readonly PlacedFinding[] {
  const isRenamedHere = manifests.some(({ object }) => {
    const head = headOf(object)
    return head?.kind === 'ValidatingWebhookConfiguration' && isRenamed(webhook, head.name, affixes)
  })
  const guilty = affixes.find(
    ({ kustomization }) => isRenamedHere || remoteInstalls(below(kustomization, closure)).length > 0,
  )
  if (guilty === undefined) return []
  const { kustomization, field, text } = guilty
  const said = {
    name: 'affix-breaks-install',
    severity: 'warning',
    message: `${field} "${text}" renames MetalLB's own webhook, which its controller looks for as "${webhook}": it gets no certificate, and the API server takes no resource of MetalLB's`,
    help: `leave MetalLB's own manifests without ${field}: a kustomization of their own`,
  } as const
  return [findingAt(placeInYaml(kustomization.document, [field]), said)]
}

/** A kustomization and all that it includes. */
function below(root: Kustomization, { kustomizations }: Closure): readonly Kustomization[] {
  const found = new Set([root])
  for (const each of found) {
    for (const next of kustomizations) if (includedBy(each).includes(next.folder)) found.add(next)
  }
  return [...found]
}
