import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Gap } from '../../io/git/snapshot.ts'
import { overlayFolderIn } from '../../io/overlay-folders.ts'
import { relativePath } from '../../io/relative-path.ts'
import type { Arguments } from '../command.ts'
import { refuseGaps } from '../fleet/snapshot-gaps.ts'
import type { Remedies } from '../fleet/snapshot-gaps.ts'
import type { Host } from '../host.ts'
import { textOption } from '../options.ts'
import { isOfMetallb } from '../../gitops/object.ts'
import type { ClusterSide, SideReading } from './cluster-side.ts'
import { isConfiguring } from './objects-beside.ts'
import type { KnownSet } from './objects-beside.ts'

/** Where a side is read: the top level of its files, the folder in it that stands for the current one, what it lacks. */
export type SideRoot = { readonly top: string; readonly cwd: string; readonly gaps: readonly Gap[] }

/** The clusters of a side: its definitions, and what stands in YAML beside them. */
export async function readSide(root: SideRoot, args: Arguments, host: Host): Promise<SideReading> {
  const overlays = overlaysWithin(root, textOption(args, 'overlays'))
  const at: Host = { ...host, cwd: existsSync(root.cwd) ? root.cwd : root.top }
  const { readSets, yamlClusters } = await import('./read-yaml.ts')
  const sets = await readSets(root.top, at)
  const defined = overlays === undefined ? [] : await definedClusters(overlays, sets, args, at)
  const places = defined.flatMap((each) => [each.folder, ...each.places])
  const own = sets.filter((each) => !isOf(each, places))
  const written = yamlClusters(own)
  const configuring = new Set(own.filter(isConfiguring).map(({ set }) => set.name))
  const [only, ...more] = [...defined, ...written.filter(({ name }) => configuring.has(name))]
  const told = overlays === undefined ? undefined : relativePath(root.top, overlays)
  return { clusters: [...defined, ...written], overlays: told, lone: more.length === 0 ? only : undefined }
}

async function definedClusters(
  overlays: string,
  sets: readonly KnownSet[],
  args: Arguments,
  host: Host,
): Promise<readonly ClusterSide[]> {
  const { readDefinitions } = await import('./read-definitions.ts')
  return readDefinitions(overlays, sets, args, host)
}

/** Whether a set is what definitions write or refer to. */
function isOf({ set }: KnownSet, places: readonly string[]): boolean {
  const files = set.manifests.filter(({ object }) => isOfMetallb(object)).map(({ file }) => file)
  return [set.name, ...files].some((path) => places.some((place) => path === place || path.startsWith(`${place}/`)))
}

/**
 * The folder of the overlays: the given one, else the one that is found up to the top level and not above, as on a side that
 * is older than the given one. Undefined where no definition is in them. Throws InputError where that is not in the commit
 * itself.
 */
function overlaysWithin({ top, cwd, gaps }: SideRoot, given: string | undefined): string | undefined {
  for (const folder of [...(given === undefined ? [] : [join(cwd, given)]), ...upwards(cwd, top)]) {
    refuseGaps(gaps, relative(top, folder).split(sep).join('/'), remedies)
    const found = overlayFolderIn(folder)
    if (found !== undefined) return found
  }
  return undefined
}

const remedies: Remedies = {
  link: 'commit the file itself',
  submodule: 'run it in the submodule, whose commits have them',
}

/** `overlays` here and in the folders above, up to the top level. */
function upwards(cwd: string, top: string): readonly string[] {
  const within = relative(top, cwd)
  const parts = within === '' || within.split(sep)[0] === '..' ? [] : within.split(sep)
  return [...parts.keys(), parts.length].toReversed().map((count) => join(top, ...parts.slice(0, count), 'overlays'))
}
