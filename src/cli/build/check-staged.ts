import { realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { openRepository } from '../../io/git/repository.ts'
import type { Repository } from '../../io/git/repository.ts'
import { withSnapshot } from '../../io/git/snapshot.ts'
import type { Snapshot } from '../../io/git/snapshot.ts'
import { stagedTree } from '../../io/git/staged-tree.ts'
import type { Overlays } from '../../io/overlay-folders.ts'
import type { Arguments } from '../command.ts'
import type { ExitCode, Host } from '../host.ts'
import { retoldHost } from '../retold-host.ts'
import type { RemedyOf } from './build-result.ts'
import { gapNotes } from './gap-notes.ts'
import { stagedOverlays } from './staged-overlays.ts'
import { stagedRemedy } from './staged-remedy.ts'

/** Compares overlays with what would be built, in the folders and with the streams of this host. */
export type Check = (overlays: Overlays, host: Host, remedyOf: RemedyOf) => Promise<ExitCode>

/** Runs a check on what git would commit, told as if it were in the repository. Nothing staged to check is clean. */
export async function checkStaged(args: Arguments, host: Host, check: Check): Promise<ExitCode> {
  refuseWriting(args)
  const repository = await openRepository(host.cwd, host.env)
  return withSnapshot(repository, await stagedTree(repository), async (snapshot) => {
    const overlays = await stagedOverlays(args, host, repository, snapshot)
    if (overlays === undefined) {
      host.stderr.write('nothing to check: there are no overlays in what git would commit\n')
      return 0
    }
    const inside = hostIn(snapshot, repository, host)
    return check(overlays, inside, (build) => {
      for (const note of gapNotes(build, snapshot.gaps, repository.top)) host.stderr.write(`${note}\n`)
      return stagedRemedy(build, repository.top, host.cwd)
    })
  })
}

function refuseWriting({ values }: Arguments): void {
  if (values['check'] !== true) {
    throw new UsageError('--staged only looks, and build writes', 'metallb-overlays build --check --staged')
  }
  if (values['write-baseline'] !== undefined) {
    throw new UsageError(
      '--write-baseline and --staged exclude each other',
      'write the baseline of the working tree, and git add it',
    )
  }
}

/** The host at the same place in the snapshot. What it prints is told of the repository: the snapshot is nobody's business. */
function hostIn({ folder }: Snapshot, { top }: Repository, host: Host): Host {
  return { ...retoldHost(host, folder, top), cwd: join(folder, relative(top, realpathSync(host.cwd))) }
}
