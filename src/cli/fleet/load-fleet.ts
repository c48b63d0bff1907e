import { isAbsolute, join, sep } from 'node:path'
import { asCluster } from '../../define/index.ts'
import type { Cluster } from '../../define/index.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { loadDefinitions } from '../../io/definition/load-definitions.ts'
import type { LoadOptions } from '../../io/definition/load-options.ts'
import { outputFolders } from '../../io/output-folder.ts'
import type { OverlayFolder, Overlays } from '../../io/overlay-folders.ts'
import { realFolder } from '../../io/real-folder.ts'
import { isWithin, relativePath } from '../../io/relative-path.ts'
import { definitionsIn } from './find-in-definitions.ts'
import type { FailedOutcome } from './definition-diagnostic.ts'

/** An overlay whose definition was run. */
export type LoadedOverlay = OverlayFolder & {
  /** The cluster with its name filled in, or why there is none. */
  readonly cluster: Cluster | FailedOutcome
  /** Absolute. */
  readonly output: string
}

/** Runs the definitions of all overlays. Throws UsageError where two of them claim one name or one output folder. */
export async function loadFleet(overlays: Overlays, options: LoadOptions): Promise<readonly LoadedOverlay[]> {
  const outcomes = await loadDefinitions(
    overlays.folders.map(({ file }) => file),
    options,
  )
  const loaded = overlays.folders.map((overlay, index): LoadedOverlay => {
    const outcome = outcomes[index]!
    if (outcome.outcome !== 'cluster') return { ...overlay, cluster: outcome, output: overlay.folder }
    const definition = outcome.cluster as Cluster
    const name = typeof definition.name === 'string' ? definition.name : overlay.name
    const output = outputOf(overlays.repository, overlay, definition.output)
    return { ...overlay, name, cluster: asCluster({ ...definition, name: definition.name ?? overlay.name }), output }
  })
  const { repository } = overlays
  await assertUnique(loaded, ({ name }) => name, { text: 'are both called', field: 'name', repository })
  await assertUnique(
    loaded.flatMap((overlay) => outputFolders.map((sub) => ({ ...overlay, output: join(overlay.output, sub) }))),
    ({ output }) => relativePath(repository, output),
    { text: 'would both be written to', field: 'output', repository },
  )
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

function outputOf(repository: string, { folder }: OverlayFolder, output: unknown): string {
  if (typeof output !== 'string') return assertWithin(repository, folder)
  const path = join(repository, output)
  const isInside = !isAbsolute(output) && isWithin(path, repository)
  if (!isInside || !isWithin(realFolder(path), realFolder(repository))) {
    throw new UsageError(`output: '${output}' leads out of the repository`, 'name a folder relative to the repository')
  }
  if (isWithin(path, join(repository, '.git'))) {
    throw new UsageError(`output: '${output}' is git's own folder`, 'name another folder of the repository')
  }
  return assertWithin(repository, path)
}

/** An output folder, unless a link leads out of the repository from it. */
function assertWithin(repository: string, output: string): string {
  const real = realFolder(repository)
  const outside = outputFolders.map((sub) => join(output, sub)).find((folder) => !isWithin(realFolder(folder), real))
  if (outside === undefined) return output
  throw new UsageError(
    `${relativePath(repository, outside)} leads out of the repository`,
    'name a folder of the repository to write to: output',
  )
}

/** What two clusters may not share, and the field of the definition that says it. */
type Clash = { readonly text: string; readonly field: string; readonly repository: string }

async function assertUnique(
  loaded: readonly LoadedOverlay[],
  keyOf: (overlay: LoadedOverlay) => string,
  clash: Clash,
): Promise<void> {
  const seen = new Map<string, LoadedOverlay>()
  for (const overlay of loaded) {
    const key = keyOf(overlay)
    const other = seen.get(key)
    if (other && other.folder !== overlay.folder) {
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
