import { complaint } from './complaint.ts'
import { runGit } from './git.ts'
import { atTop } from './repository.ts'
import type { Repository } from './repository.ts'

/** The branch that others start from, as a ref; undefined where nothing tells. */
export async function defaultBranch(repository: Repository): Promise<string | undefined> {
  const head = await runGit(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'], atTop(repository))
  if (head.ok && head.text.trim() !== '') return head.text.trim()
  for (const name of ['origin/main', 'origin/master', 'main', 'master']) {
    const said = await runGit(
      ['rev-parse', '--verify', '--quiet', `refs/${refFolder(name)}/${name}`],
      atTop(repository),
    )
    if (said.ok) return name
  }
  return undefined
}

function refFolder(name: string): string {
  return name.includes('/') ? 'remotes' : 'heads'
}

/** The newest commit that both come from; undefined where there is none in this clone. */
export async function mergeBase(repository: Repository, left: string, right: string): Promise<string | undefined> {
  const said = await runGit(['merge-base', left, right], atTop(repository))
  return said.ok && said.text.trim() !== '' ? said.text.trim() : undefined
}

/** Whether a commit comes after another one, with no merge between: `git revert from..to` is possible then, and undoes it all. */
export async function isStraight(repository: Repository, from: string, to: string): Promise<boolean> {
  if (from === to || (await mergeBase(repository, from, to)) !== from) return false
  const merges = await runGit(['rev-list', '--merges', '--max-count=1', `${from}..${to}`], atTop(repository))
  return merges.ok && merges.text.trim() === ''
}

/** Files that differ. Paths are relative to the top level, sorted. */
export type ChangedFiles = { readonly added: readonly string[]; readonly others: readonly string[] }

/** The files that differ between a commit and another one, or the working tree with what git does not know yet. */
export async function changedFiles(
  repository: Repository,
  from: string,
  to: string | undefined,
  paths: readonly string[],
): Promise<ChangedFiles> {
  const range = to === undefined ? [from] : [from, to]
  const said = await runGit(
    ['diff', '--name-status', '--no-renames', '-z', ...range, '--', ...paths],
    atTop(repository),
  )
  if (!said.ok) throw complaint(said.reason, repository.top)
  const fields = said.text.split('\0').filter(Boolean)
  const changed = fields.flatMap((status, index) =>
    index % 2 === 0 ? [{ status, path: fields[index + 1] ?? '' }] : [],
  )
  const unknown = to === undefined ? await untracked(repository, paths) : []
  return {
    added: [...changed.filter(isAdded).map(({ path }) => path), ...unknown].toSorted(),
    others: changed
      .filter((each) => !isAdded(each))
      .map(({ path }) => path)
      .toSorted(),
  }
}

function isAdded({ status }: { readonly status: string }): boolean {
  return status === 'A'
}

async function untracked(repository: Repository, paths: readonly string[]): Promise<readonly string[]> {
  const args = ['ls-files', '--others', '--exclude-standard', '-z', '--', ...paths]
  const said = await runGit(args, atTop(repository))
  return said.ok ? said.text.split('\0').filter(Boolean) : []
}
