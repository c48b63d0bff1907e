import type { Manifest } from '../../gitops/manifest.ts'
import { headOf } from '../../gitops/object.ts'
import { findingAt } from '../../gitops/placed-finding.ts'
import type { Said } from '../../gitops/placed-finding.ts'
import type { Substitutes } from '../../gitops/substitutes.ts'
import type { Unresolved } from '../../gitops/variables.ts'
import type { Located } from '../../report/located.ts'

/** What to say of a value that is not known here: what is not judged for it, and where it may come from. */
export function unresolvedFinding(manifest: Manifest, unresolved: Unresolved, flux: Substitutes | undefined): Located {
  const { path, variable } = unresolved
  const head = headOf(manifest.object)
  const field = path.filter((key) => typeof key === 'string').join('.')
  const silent = `silent for ${head?.kind} "${head?.name}": everything about ${field}. Everything else was judged`
  const place = manifest.placeOf(path)
  if (variable === 'SOPS') return findingAt(place, encrypted, [{ message: silent }])
  const sources = (flux?.unread ?? []).map(({ name, place: at }) => ({
    message: `Flux may take it from ${name}`,
    place: at,
  }))
  return findingAt(place, withoutValue(unresolved), [...sources, { message: silent }])
}

const encrypted: Said = {
  name: 'encrypted-value',
  severity: 'info',
  message: 'the value is encrypted',
  help: 'judge it after decryption: sops decrypt FILE | metallb-overlays validate -',
  notJudged: true,
}

/** What stands around the variable of a password is not told. */
function withoutValue({ path, text, variable }: Unresolved): Said {
  return {
    name: 'unresolved-variable',
    severity: 'info',
    message: `"${path.at(-1) === 'password' ? `\${${variable}}` : text}" has no value here`,
    help: `--set ${variable}=…, or commit it in a ConfigMap under substituteFrom`,
    notJudged: true,
  }
}
