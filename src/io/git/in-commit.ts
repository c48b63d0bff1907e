import { runGit } from './git.ts'
import { atTop } from './repository.ts'
import type { Repository } from './repository.ts'

/** Whether a commit has a file or a folder; false where there is no such commit. `path`: relative to the top level. */
export async function isInCommit(repository: Repository, commit: string, path: string): Promise<boolean> {
  return (await runGit(['rev-parse', '--verify', '--end-of-options', `${commit}:${path}`], atTop(repository))).ok
}
