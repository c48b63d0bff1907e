import { existsSync, mkdirSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import type { Environment } from './git/git.ts'

/**
 * Where a user's programs keep what they can make anew: our folder in it, which need not be there. Undefined for who has no
 * home, and where Node's own variables name another one or forbid it.
 */
export function cacheFolder(env: Environment, platform: string): string | undefined {
  if (env['NODE_COMPILE_CACHE'] !== undefined || env['NODE_DISABLE_COMPILE_CACHE'] !== undefined) return undefined
  const parent =
    platform === 'win32' ? there(env['LOCALAPPDATA']) : (named(env['XDG_CACHE_HOME']) ?? ofHome(env, platform))
  return parent && join(parent, 'metallb-overlays')
}

/**
 * Whether a folder is there or could be made, each of those around it by itself: where a system says of a new folder that its
 * parent is missing though it is there, Node tries for ever.
 */
export function isMade(folder: string): boolean {
  if (existsSync(folder)) return true
  if (dirname(folder) === folder || !isMade(dirname(folder))) return false
  try {
    mkdirSync(folder)
    return true
  } catch {
    return existsSync(folder)
  }
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
