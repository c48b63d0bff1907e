import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { Environment } from './git/git.ts'

/**
 * Where a user's programs keep what they can make anew: our folder in it, which need not be there. Undefined for who has no
 * home.
 */
export function cacheFolder(env: Environment, platform: string): string | undefined {
  const parent =
    platform === 'win32' ? there(env['LOCALAPPDATA']) : (named(env['XDG_CACHE_HOME']) ?? ofHome(env, platform))
  return parent && join(parent, 'metallb-overlays')
}

function ofHome(env: Environment, platform: string): string | undefined {
  const home = there(env['HOME'])
  return home && join(home, platform === 'darwin' ? 'Library/Caches' : '.cache')
}

/** A relative path is to be ignored, says the XDG Base Directory Specification. */
function named(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined
}

/** Nobody's home is not made. */
function there(path: string | undefined): string | undefined {
  return named(path) !== undefined && existsSync(path!) ? path : undefined
}
