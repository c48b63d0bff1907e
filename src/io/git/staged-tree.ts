import { copyFileSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError } from '../../diagnostics/input-error.ts'
import { complaint } from './complaint.ts'
import { runGit } from './git.ts'
import type { Said } from './git.ts'
import { atTop } from './repository.ts'
import type { Repository } from './repository.ts'
import { withTemporaryFolder } from '../temporary-folder.ts'

/** The tree that git would commit now, as a hash: without files that are only intended to be added. Throws InputError for an unmerged index. */
export async function stagedTree(repository: Repository): Promise<string> {
  const said = await withTemporaryFolder((folder, abort) => writeTree(repository, folder, abort))
  if (said.ok) return said.text.trim()
  const unmerged = await unmergedFiles(repository)
  if (unmerged.length === 0) throw complaint(said.reason, repository.top)
  throw new InputError(
    `a merge is not finished: ${unmerged.join(', ')} ${unmerged.length === 1 ? 'has' : 'have'} conflicts`,
    'resolve them, and git add what you resolved',
  )
}

/** From a copy of the index: git keeps in it what it found out, and would write it anew. */
function writeTree(repository: Repository, folder: string, abort: AbortSignal): Promise<Said> {
  const { top, gitDir, env } = repository
  const [index, copy] = [resolve(top, env['GIT_INDEX_FILE'] ?? join(gitDir, 'index')), join(folder, 'index')]
  if (existsSync(index)) copyFileSync(index, copy)
  return runGit(['write-tree'], { folder: top, env: { ...env, GIT_INDEX_FILE: copy }, abort })
}

async function unmergedFiles(repository: Repository): Promise<readonly string[]> {
  const said = await runGit(['diff', '--name-only', '--diff-filter=U', '-z'], atTop(repository))
  return said.ok ? said.text.split('\0').filter(Boolean) : []
}
