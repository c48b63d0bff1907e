import { spawnSync } from 'node:child_process'
import type { Environment } from './git/git.ts'

/**
 * The files of a work tree that git tracks and that match one of these pathspecs, relative to it; none where git cannot tell.
 * Git is asked straight away: it answers in less time than the module for git takes to load.
 */
export function trackedFiles(top: string, pathspecs: readonly string[], env: Environment): readonly string[] {
  const { status, stdout } = spawnSync(
    'git',
    ['-c', 'core.fsmonitor=false', 'ls-files', '--cached', '-z', '--', ...pathspecs],
    { cwd: top, env, encoding: 'utf8', maxBuffer: Infinity, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return status === 0 ? stdout.split('\0').filter(Boolean) : []
}
