import { mkdirSync, readlinkSync, rmSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../../diagnostics/input-error.ts'
import { realFolder } from '../real-folder.ts'
import { systemReason } from '../system-reason.ts'
import { complaint } from './complaint.ts'
import { runGit } from './git.ts'
import type { GitOptions, Said } from './git.ts'
import { linkPackages } from './linked-packages.ts'
import type { Repository } from './repository.ts'
import { withTemporaryFolder } from '../temporary-folder.ts'
import { treeEntries } from './tree-entries.ts'
import type { TreeEntries } from './tree-entries.ts'

/** What a tree names and does not hold. `path`: relative to the top level. */
export type Gap =
  | { readonly path: string; readonly kind: 'submodule' }
  /** A link to somewhere else on this machine; `target` as it is written. */
  | { readonly path: string; readonly kind: 'link'; readonly target: string }

/** A tree as files. `folder`: absolute, in place of the repository's top level; `files`: relative to it, links left out. */
export type Snapshot = { readonly folder: string; readonly files: readonly string[]; readonly gaps: readonly Gap[] }

/**
 * Calls `use` with the files of a tree (a commit's, or what is staged) in a temporary folder that is gone afterwards. They
 * are as git would check them out; the packages in `node_modules` are those of the working tree. An empty `.git` marks the
 * top level, so that nothing looks for one above it. What leads out of the tree is left out of it, and told as a gap.
 */
export function withSnapshot<Result>(
  repository: Repository,
  tree: string,
  use: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  return withTemporaryFolder(async (temporary, abort) => {
    const folder = join(temporary, 'tree')
    mkdirSync(folder)
    const env = { ...repository.env, GIT_DIR: repository.gitDir, GIT_WORK_TREE: folder }
    const options = { folder, env: { ...env, GIT_INDEX_FILE: join(temporary, 'index') }, abort }
    const [entries, said] = await Promise.all([treeEntries(repository, tree), checkOut(tree, options)])
    if (!said.ok && !entries.isEmpty) throw complaint(said.reason, folder)
    return useSnapshot(repository, { folder, ...entries }, use)
  })
}

/** Files in a folder in place of the repository's top level, and what of them is more than a file. */
export type Written = Omit<TreeEntries, 'isEmpty'> & { readonly folder: string }

/** Calls `use` with files that are there already, once they are closed off. */
export async function useSnapshot<Result>(
  repository: Repository,
  { folder, files, submodules, links, folders }: Written,
  use: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  const gaps = [
    ...submodules.map((path): Gap => ({ path, kind: 'submodule' })),
    ...links.flatMap((path) => cutLink(folder, path) ?? []),
  ]
  mkdirSync(join(folder, '.git'))
  linkPackages(repository.top, folder, folders)
  return use({ folder, files, gaps }).catch((error: unknown) => {
    throw retold(error, folder)
  })
}

/** What the system does not let us read of a snapshot, told as if it were in the repository: the folder is nobody's business. */
function retold(error: unknown, folder: string): unknown {
  const reason = systemReason(error)
  const path = error instanceof Error && 'path' in error ? String(error.path) : ''
  if (reason === undefined || !path.startsWith(`${folder}${sep}`)) return error
  return new InputError(`${relative(folder, path).split(sep).join('/')} cannot be read: ${reason}`)
}

/** Into an index of its own, since the repository's keeps what is staged. */
const checkout = ['checkout', '--no-recurse-submodules', '--ignore-skip-worktree-bits']

/**
 * A commit runs no filter that makes files from what is committed. So none has to succeed here, whatever `filter.*.required`
 * says: what one fails on is taken as it is committed.
 */
async function checkOut(tree: string, options: GitOptions): Promise<Said> {
  const said = await runGit([...checkout, tree, '--', '.'], options)
  if (said.ok || !/ filter .*failed/u.test(said.reason)) return said
  const required = await runGit(
    ['config', '--name-only', '-z', '--get-regexp', String.raw`^filter\..*\.required$`],
    options,
  )
  const names = required.ok ? required.text.split('\0').filter(Boolean) : []
  return runGit([...names.flatMap((name) => ['-c', `${name}=false`]), ...checkout, tree, '--', '.'], options)
}

/** Removes a link that leads out of the snapshot. */
function cutLink(folder: string, path: string): Gap | undefined {
  const link = join(folder, path)
  const target = readlinkSync(link)
  const leadsTo = realFolder(resolve(realFolder(dirname(link)), target))
  if (leadsTo === folder || leadsTo.startsWith(`${folder}${sep}`)) return undefined
  rmSync(link)
  return { path, kind: 'link', target }
}
