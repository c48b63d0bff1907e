import { realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { isInCommit } from '../../io/git/in-commit.ts'
import type { Repository } from '../../io/git/repository.ts'
import type { Snapshot } from '../../io/git/snapshot.ts'
import { overlaysIn } from '../../io/overlay-folders.ts'
import type { Overlays } from '../../io/overlay-folders.ts'
import { isWithin } from '../../io/relative-path.ts'
import type { Arguments } from '../command.ts'
import type { Host } from '../host.ts'
import { textOption } from '../options.ts'
import { refuseGaps } from '../fleet/snapshot-gaps.ts'
import { stagedRemedies } from './gap-notes.ts'

/**
 * The overlays in a snapshot of what is staged, found as in the working tree. Undefined where there are none, as after the
 * last one was deleted. Throws UsageError for `--overlays` with a folder that never was, and InputError for overlays that
 * are elsewhere than in the commit.
 */
export async function stagedOverlays(
  args: Arguments,
  host: Host,
  repository: Repository,
  snapshot: Snapshot,
): Promise<Overlays | undefined> {
  const here = relative(repository.top, realpathSync(host.cwd))
  const named = textOption(args, 'overlays')
  const folders = named === undefined ? upwards(here) : [within(repository, resolve(host.cwd, named), named)]
  const found = folders.find((folder) => isFolder(join(snapshot.folder, folder)) || isGap(folder, snapshot))
  if (found !== undefined) {
    refuseGaps(snapshot.gaps, found, stagedRemedies)
    return { ...overlaysIn(join(snapshot.folder, found)), files: snapshot.files }
  }
  if (named !== undefined && !(await wasThere(repository, folders[0]!))) {
    throw new UsageError(`there is no folder ${named}`, 'name the folder that the overlays are in: --overlays DIR')
  }
  return undefined
}

/** `overlays` here and in the folders above, up to the top level; relative to it. */
function upwards(here: string): readonly string[] {
  const found = join(here, 'overlays')
  return here === '' ? [found] : [found, ...upwards(dirname(here) === '.' ? '' : dirname(here))]
}

function within({ top }: Repository, folder: string, named: string): string {
  if (!isWithin(folder, top)) {
    throw new UsageError(`${named} is outside of the repository`, 'name a folder that git would commit: --overlays DIR')
  }
  return relative(top, folder)
}

function isGap(folder: string, { gaps }: Snapshot): boolean {
  return gaps.some(({ path }) => path === folder || folder.startsWith(`${path}/`))
}

/** In the last commit, or not added yet: the name is not misspelt. */
async function wasThere(repository: Repository, folder: string): Promise<boolean> {
  return isFolder(join(repository.top, folder)) || (await isInCommit(repository, 'HEAD', folder))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
