import { join } from 'node:path'
import type { Environment } from './git/git.ts'
import { runGit } from './git/git.ts'

/**
 * The files of a work tree that are its own, absolute: those that git tracks, and those that it would track. What is ignored,
 * and what is in another work tree or repository, is none of them. Undefined where git cannot tell.
 */
export async function visibleFiles(top: string, env: Environment): Promise<ReadonlySet<string> | undefined> {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const said = await runGit(args, { folder: top, env })
  return said.ok ? new Set(said.text.split('\0').map((path) => join(top, path))) : undefined
}
