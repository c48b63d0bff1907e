import { UsageError } from '../../diagnostics/usage-error.ts'
import { workTreeAround } from '../work-tree.ts'
import { complaint } from './complaint.ts'
import { runGit } from './git.ts'
import type { Environment, GitOptions } from './git.ts'

/** A repository with a working tree. Paths are absolute, their links followed. */
export type Repository = {
  /** The top level of the working tree. */
  readonly top: string
  /** Git's own folder; of a linked working tree, its part of it. */
  readonly gitDir: string
  readonly isShallow: boolean
  /** The environment that the command was called with. */
  readonly env: Environment
}

/** The repository around a folder, as the environment names it (GIT_DIR) or else as git finds it. Throws UsageError where there is none. */
export async function openRepository(folder: string, env: Environment): Promise<Repository> {
  // At the top, since what a hook is told of its repository is relative to there.
  const at = workTreeAround(folder) ?? folder
  const said = await runGit(['rev-parse', ...questions], { folder: at, env })
  const [isBare, isInside, isShallow, gitDir = '', top = ''] = said.ok ? said.text.trimEnd().split('\n') : []
  if (!said.ok && !isWithoutWorkTree(said.reason)) throw complaint(said.reason, at)
  if (isBare === 'true' || isInside !== 'true') {
    throw new UsageError("there is no working tree here, only git's own folder", 'run it in a clone')
  }
  return { top, gitDir, isShallow: isShallow === 'true', env }
}

/** Git, at the top level and with the environment that the command was called with. */
export function atTop({ top, env }: Repository): GitOptions {
  return { folder: top, env }
}

const questions = [
  '--is-bare-repository',
  '--is-inside-work-tree',
  '--is-shallow-repository',
  '--absolute-git-dir',
  '--show-toplevel',
]

function isWithoutWorkTree(reason: string): boolean {
  return reason.includes('must be run in a work tree')
}
