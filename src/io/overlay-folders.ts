import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { InputError } from '../diagnostics/input-error.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { isReached } from './dangling-link.ts'
import { definitionIn, isDefinition, isKubernetes } from './definition/definition-file.ts'
import { systemReason } from './system-reason.ts'
import { workTreeAround } from './work-tree.ts'

/** A folder with a definition in it. Paths are absolute. */
export type OverlayFolder = {
  /** The folder's own name, which is the cluster's unless its definition says otherwise. */
  readonly name: string
  readonly folder: string
  /** The definition. */
  readonly file: string
}

/** Where the overlays are. `repository`: the nearest git work tree around them, else the folder above; paths are told relative to it. */
export type Overlays = {
  readonly repository: string
  readonly root: string
  readonly folders: readonly OverlayFolder[]
  /** The repository's files where they are known: relative to it. */
  readonly files?: readonly string[]
}

/**
 * The overlays under `root`, found from `cwd` upwards where it is not given. Folders that start with `_` hold what is
 * shared. Throws UsageError where there are none.
 */
export function findOverlays(cwd: string, root: string | undefined): Overlays {
  const found = root === undefined ? searchUpwards(cwd) : resolve(cwd, root)
  if (found === undefined || !isFolder(found)) {
    throw new UsageError(
      root === undefined ? 'there is no folder "overlays" here or above' : `there is no folder ${root}`,
      'metallb-overlays init writes overlays/<cluster>/cluster.ts; or name another folder: --overlays DIR',
    )
  }
  const overlays = overlaysIn(found)
  if (overlays.folders.length === 0) {
    throw new UsageError(
      `no overlays found: ${relative(cwd, found) || '.'} has no folder with a cluster.ts or cluster.yaml`,
      misnamedIn(found).map((file) => renameHint(relative(cwd, file)))[0] ??
        `write a definition in ${relative(cwd, join(found, '<cluster>', 'cluster.ts'))}`,
    )
  }
  return overlays
}

/** Files below a folder of overlays that look like a definition, and are none by their names. Absolute, sorted. */
export function misnamedIn(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(
      ({ name }) => !/^[_.]/u.test(name) && isFolder(join(root, name)) && overlayIn(join(root, name)) === undefined,
    )
    .flatMap(({ name }) => readdirSync(join(root, name)).map((file) => join(root, name, file)))
    .filter(
      (file) =>
        /^clusters?\.[cm]?(?:ts|js|json|ya?ml)$/iu.test(basename(file)) && !isDefinition(file) && !isKubernetes(file),
    )
    .toSorted()
}

/** What to do about a file that looks like a definition. */
export function renameHint(file: string): string {
  return `a definition is called cluster.ts or cluster.yaml: rename ${file}`
}

/** The overlays in a folder, of which there may be none. Throws InputError for a link that leads nowhere. */
export function overlaysIn(root: string): Overlays {
  const { unread, ...overlays } = surveyOverlays(root)
  if (unread[0]) throw unread[0].why
  return overlays
}

/** A folder that may have a definition, and what keeps from telling. Absolute. */
export type UnreadOverlay = { readonly name: string; readonly folder: string; readonly why: Error }

/** The overlays in a folder, and what of it does not tell whether it is one. */
export function surveyOverlays(root: string): Overlays & { readonly unread: readonly UnreadOverlay[] } {
  const names = readdirSync(root).filter((name) => !/^[_.]/u.test(name))
  const found = names.toSorted().map((name) => readOverlay(join(root, name)))
  return {
    repository: workTreeAround(root) ?? dirname(root),
    root,
    folders: found.flatMap((each) => (each && 'file' in each ? each : [])),
    unread: found.flatMap((each) => (each && 'why' in each ? each : [])),
  }
}

function readOverlay(folder: string): OverlayFolder | UnreadOverlay | undefined {
  try {
    return isReached(folder) && isFolder(folder) ? overlayIn(folder) : undefined
  } catch (why) {
    if (!isForUser(why)) throw why
    return { name: basename(folder), folder, why }
  }
}

/** Whether an error is about what the user has there, rather than our own mistake. */
function isForUser(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof InputError || systemReason(error) !== undefined
}

/** The folder where it has overlays in it, else undefined. */
export function overlayFolderIn(folder: string): string | undefined {
  if (!isFolder(folder)) return undefined
  const names = readdirSync(folder).filter((name) => !/^[_.]/u.test(name))
  return names.some((name) => isFolder(join(folder, name)) && overlayIn(join(folder, name)) !== undefined)
    ? folder
    : undefined
}

/** The overlay in a folder, if it has a definition. */
export function overlayIn(folder: string): OverlayFolder | undefined {
  const file = definitionIn(folder)
  return file === undefined ? undefined : { name: basename(folder), folder, file }
}

function searchUpwards(from: string): string | undefined {
  const here = join(from, 'overlays')
  if (isFolder(here)) return here
  return dirname(from) === from ? undefined : searchUpwards(dirname(from))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
