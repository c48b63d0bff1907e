import { UsageError } from '../../diagnostics/usage-error.ts'
import { defaultBranch, mergeBase } from '../../io/git/history.ts'
import type { Repository } from '../../io/git/repository.ts'
import { resolveRef } from '../../io/git/resolve-ref.ts'
import type { Arguments } from '../command.ts'
import { textOption } from '../options.ts'

/** A commit, and how it is called. */
export type Revision = { readonly commit: string; readonly told: string }

/** What is compared. `to` undefined: the working tree. */
export type Revisions = { readonly from: Revision; readonly to: Revision | undefined }

/** Reads `--from` and `--to`. Throws UsageError for a ref that names no commit, and where nothing tells what to start from. */
export async function revisionsOf(args: Arguments, repository: Repository): Promise<Revisions> {
  const [from, to] = [textOption(args, 'from'), textOption(args, 'to')]
  const end = to === undefined ? undefined : { commit: await resolveRef(repository, to), told: to }
  if (from !== undefined) return { from: { commit: await resolveRef(repository, from), told: from }, to: end }
  return { from: await startOf(repository, end), to: end }
}

async function startOf(repository: Repository, end: Revision | undefined): Promise<Revision> {
  const branch = await defaultBranch(repository)
  const tip = end?.commit ?? (await resolveRef(repository, 'HEAD'))
  const base = branch === undefined ? undefined : await mergeBase(repository, branch, tip)
  if (base === undefined || branch === undefined || (end !== undefined && base === tip))
    throw unknownStart(repository, branch)
  const isTip = base === (await resolveRef(repository, branch))
  return { commit: base, told: isTip ? branch : `the commit where ${branch} was left` }
}

function unknownStart({ isShallow }: Repository, branch: string | undefined): UsageError {
  const why =
    branch === undefined
      ? 'nothing here tells which branch is the default one'
      : isShallow
        ? `this clone is shallow, and does not have the commit where ${branch} was left`
        : `there is nothing between ${branch} and that`
  const help = isShallow
    ? 'name a commit: --from REF; in GitHub Actions, fetch-depth: 0 of actions/checkout'
    : 'name what to compare with: --from REF'
  return new UsageError(`${why}`, help)
}
