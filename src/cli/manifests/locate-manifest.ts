import type { Diagnostic, Related } from '../../diagnostics/diagnostic.ts'
import { namedPath } from '../../diagnostics/named-path.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { isAboutPassword, targetOf } from '../../report/finding-target.ts'
import type { Located } from '../../report/located.ts'
import { withStars } from '../../source/place.ts'
import { locatedFix } from '../fix/located-fix.ts'
import type { Place } from '../../source/place.ts'

/** Puts a finding about one of these objects into the file that the object comes from. */
export function locateManifest(diagnostic: Diagnostic, manifests: readonly Manifest[]): Located {
  const found = placeOf(diagnostic, manifests, targetOf(diagnostic.name))
  const place = found && isAboutPassword(diagnostic) ? withStars(found) : found
  const related = (diagnostic.related ?? []).map((each) => placeOf(each, manifests, 'value'))
  const about = namedPath(objectOf(diagnostic, manifests), diagnostic.path ?? [])
  return { diagnostic: placed(diagnostic, place), place, about, related, ...fixIn(diagnostic, manifests) }
}

function objectOf({ object }: Diagnostic, manifests: readonly Manifest[]): unknown {
  return object === undefined ? undefined : manifests[object]?.object
}

function fixIn({ fix, object }: Diagnostic, manifests: readonly Manifest[]): Pick<Located, 'fix'> {
  const manifest = object === undefined ? undefined : manifests[object]
  return fix && manifest ? { fix: locatedFix(fix, manifest.edit(fix)) } : {}
}

/** The diagnostic with the file, line and column of a place. */
export function placed(diagnostic: Diagnostic, place: Place | undefined): Diagnostic {
  if (place === undefined) return diagnostic
  const { file, line, column } = place
  return { ...diagnostic, file, line, column }
}

function placeOf(
  { object, path = [] }: Diagnostic | Related,
  manifests: readonly Manifest[],
  target: 'key' | 'value',
): Place | undefined {
  return object === undefined ? undefined : manifests[object]?.placeOf(path, target)
}
