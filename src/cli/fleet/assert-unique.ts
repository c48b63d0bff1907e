import { join, sep } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { outputFolders } from '../../io/output-folder.ts'
import { relativePath } from '../../io/relative-path.ts'
import { definitionsIn } from './find-in-definitions.ts'
import type { LoadedOverlay } from './load-overlays.ts'

/** Throws UsageError where two clusters claim one name or one output folder; given `own`, only where it is one of them. */
export async function assertUnique(
  loaded: readonly LoadedOverlay[],
  repository: string,
  own?: LoadedOverlay,
): Promise<void> {
  const isMeant = (...pair: readonly LoadedOverlay[]): boolean =>
    own === undefined || pair.some(({ folder }) => folder === own.folder)
  await assertEach(loaded, ({ name }) => name, { text: 'are both called', field: 'name', repository, isMeant })
  await assertEach(
    loaded.flatMap((overlay) => outputFolders.map((sub) => ({ ...overlay, output: join(overlay.output, sub) }))),
    ({ output }) => relativePath(repository, output),
    { text: 'would both be written to', field: 'output', repository, isMeant },
  )
}

/** What two clusters may not share, the field of the definition that says it, and whether anybody minds these two. */
type Clash = {
  readonly text: string
  readonly field: string
  readonly repository: string
  readonly isMeant: (one: LoadedOverlay, other: LoadedOverlay) => boolean
}

async function assertEach(
  loaded: readonly LoadedOverlay[],
  keyOf: (overlay: LoadedOverlay) => string,
  clash: Clash,
): Promise<void> {
  const seen = new Map<string, LoadedOverlay>()
  for (const overlay of loaded) {
    const key = keyOf(overlay)
    const other = seen.get(key)
    if (other && other.folder !== overlay.folder && clash.isMeant(other, overlay)) {
      const who = await Promise.all([other, overlay].map((each) => withPlace(each, clash)))
      throw new UsageError(`${who.join(' and ')} ${clash.text} "${key}"`, 'give one of them another name or output')
    }
    seen.set(key, overlay)
  }
}

/** `attic (overlays/attic/cluster.ts:4:9)`: where the field is written, else the definition. */
async function withPlace({ folder, file }: LoadedOverlay, { field, repository }: Clash): Promise<string> {
  const { find } = await definitionsIn([file])
  const place = find(file, [field], 'value')
  const told = relativePath(repository, place?.file ?? file)
  return `${folder.split(sep).at(-1)} (${place ? `${told}:${place.line}:${place.column}` : told})`
}
