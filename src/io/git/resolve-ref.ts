import { nearest } from '../../diagnostics/nearest.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { runGit } from './git.ts'
import { atTop } from './repository.ts'
import type { Repository } from './repository.ts'

/** The commit that a ref (branch, tag, hash, `HEAD~2`) names, as a hash. Throws UsageError where it names none. */
export async function resolveRef(repository: Repository, ref: string): Promise<string> {
  const commit = await commitOf(repository, ref)
  if (commit !== undefined) return commit
  if (ref !== 'HEAD' && (await commitOf(repository, 'HEAD')) !== undefined) throw await unknownRef(repository, ref)
  throw new UsageError('there is no commit yet', 'git commit, then there is something to look back at')
}

async function commitOf(repository: Repository, ref: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  const said = await runGit(args, atTop(repository))
  return said.ok ? said.text.trim() : undefined
}

async function unknownRef(repository: Repository, ref: string): Promise<UsageError> {
  const refs = await shortRefs(repository)
  const near = refs.find((each) => each.endsWith(`/${ref}`)) ?? nearest(ref, refs)
  if (repository.isShallow) {
    return new UsageError(
      `the commit "${ref}" is not in this clone, which is shallow`,
      `${fetchOf(ref)}; in GitHub Actions, fetch-depth: 0 of actions/checkout`,
    )
  }
  return new UsageError(
    `there is no commit "${ref}"`,
    near === undefined ? 'git log shows the commits, git branch --all the branches' : `did you mean "${near}"?`,
  )
}

/** What fetches a commit; one that is reached from another one, or is called by the head of its hash, a server does not give by name. */
function fetchOf(ref: string): string {
  if (/[~^@{]|^[0-9a-f]{4,39}$/u.test(ref)) return 'git fetch --unshallow'
  return `git fetch --depth=1 origin ${ref.replace(/^origin\//u, '')}, and name FETCH_HEAD`
}

async function shortRefs(repository: Repository): Promise<readonly string[]> {
  const said = await runGit(['for-each-ref', '--format=%(refname:short)'], atTop(repository))
  return said.ok ? said.text.split('\n').filter(Boolean) : []
}
