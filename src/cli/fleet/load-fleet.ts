import { sep } from 'node:path'
import { nearest } from '../../diagnostics/nearest.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import type { LoadOptions } from '../../io/definition/load-options.ts'
import type { Overlays } from '../../io/overlay-folders.ts'
import { assertUnique } from './assert-unique.ts'
import { loadOverlays } from './load-overlays.ts'
import type { LoadedOverlay } from './load-overlays.ts'

/**
 * Runs the definitions of all overlays. Throws UsageError where two of them claim one name or one output folder, or one
 * would write out of the repository, and InputError for one that is not in it.
 */
export async function loadFleet(overlays: Overlays, options: LoadOptions): Promise<readonly LoadedOverlay[]> {
  const { loaded, refused } = await loadOverlays(overlays, options)
  if (refused[0]) throw refused[0].why
  await assertUnique(loaded, overlays.repository)
  return loaded
}

/** The overlays of the given clusters, by name or folder; all where none is given. Throws UsageError for an unknown one. */
export function selectOverlays(loaded: readonly LoadedOverlay[], names: readonly string[]): readonly LoadedOverlay[] {
  for (const name of names) {
    if (loaded.some((overlay) => isCalled(overlay, name))) continue
    const known = loaded.map((overlay) => overlay.name)
    const near = nearest(name, known)
    throw new UsageError(
      `there is no cluster "${name}"`,
      near ? `did you mean "${near}"?` : `there are: ${known.join(', ')}`,
    )
  }
  return names.length === 0 ? loaded : loaded.filter((overlay) => names.some((name) => isCalled(overlay, name)))
}

function isCalled({ name, folder }: LoadedOverlay, wanted: string): boolean {
  return name === wanted || folder.endsWith(`${sep}${wanted}`)
}
