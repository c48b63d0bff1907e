import { InputError } from '../../diagnostics/input-error.ts'
import { complaint } from './complaint.ts'
import { runGit } from './git.ts'
import { atTop } from './repository.ts'
import type { Repository } from './repository.ts'

/** The tree that git would commit now, as a hash: without files that are only intended to be added. Throws InputError for an unmerged index. */
export async function stagedTree(repository: Repository): Promise<string> {
  const said = await runGit(['write-tree'], atTop(repository))
  if (said.ok) return said.text.trim()
  const unmerged = await unmergedFiles(repository)
  if (unmerged.length === 0) throw complaint(said.reason, repository.top)
  throw new InputError(
    `a merge is not finished: ${unmerged.join(', ')} ${unmerged.length === 1 ? 'has' : 'have'} conflicts`,
    'resolve them, and git add what you resolved',
  )
}

async function unmergedFiles(repository: Repository): Promise<readonly string[]> {
  const said = await runGit(['diff', '--name-only', '--diff-filter=U', '-z'], atTop(repository))
  return said.ok ? said.text.split('\0').filter(Boolean) : []
}
