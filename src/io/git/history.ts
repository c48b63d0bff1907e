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

/** Files that differ: those that git knows, and those that it does not know yet. Relative to the top level, sorted. */
export type ChangedFiles = { readonly known: readonly string[]; readonly unknown: readonly string[] }

/** The files that differ between a commit and another one, or the working tree with what git does not know yet. */
export async function changedFiles(
  repository: Repository,
  from: string,
  to: string | undefined,
): Promise<ChangedFiles> {
  const range = to === undefined ? [from] : [from, to]
  const said = await runGit(['diff', '--name-only', '--no-renames', '-z', ...range, '--'], atTop(repository))
  if (!said.ok) throw complaint(said.reason, repository.top)
  const known = new Set(said.text.split('\0').filter(Boolean))
  const unknown = to === undefined ? await untracked(repository) : []
  return { known: [...known].toSorted(), unknown: unknown.filter((path) => !known.has(path)).toSorted() }
}

/** Without repositories within this one, which end in a slash. */
async function untracked(repository: Repository): Promise<readonly string[]> {
  const said = await runGit(['ls-files', '--others', '--exclude-standard', '-z'], atTop(repository))
  return said.ok ? said.text.split('\0').filter((path) => path !== '' && !path.endsWith('/')) : []
}
