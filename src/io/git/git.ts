import type { SimpleGitOptions } from 'simple-git'

/** What git said: its output, or why it refuses, in its own words. */
export type Said = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }

/** Variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Where git runs, and with what. */
export type GitOptions = {
  readonly folder: string
  /** All of its environment: git tells its hooks by variables which repository and which index are meant. */
  readonly env: Environment
  /** Ends git when it is aborted. */
  readonly abort?: AbortSignal | undefined
}

/** Runs git, without a shell. `reason` is in English whatever the locale. */
export async function runGit(args: readonly string[], { folder, env, abort }: GitOptions): Promise<Said> {
  const { simpleGit } = await import('simple-git')
  const own = definedOf({ ...env, ...quiet })
  const git = simpleGit({ ...options, allowEnvironment: Object.keys(own), baseDir: folder, ...(abort && { abort }) })
  try {
    return { ok: true, text: await git.env(own).raw([...args]) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

/** Nothing asks, nothing is translated, the index stays as it is, and so does what git-lfs keeps elsewhere. */
const quiet: Environment = {
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LFS_SKIP_SMUDGE: '1',
}

const options: Partial<SimpleGitOptions> = {
  // simple-git takes away what a hook needs (GIT_INDEX_FILE) and refuses what a user has set (GIT_EDITOR), against
  // arguments and variables that come from strangers. Here they are ours, and the user's own.
  unsafe: new Proxy({}, { get: () => true }),
  // Nothing of the repository is written to, no program of the user is called, and a link is a link.
  config: ['core.splitIndex=false', 'core.hooksPath=/dev/null', 'core.fsmonitor=false', 'core.symlinks=true'],
  errors: (error, { exitCode }) => (exitCode === 0 ? undefined : (error ?? new Error(`it ends with ${exitCode}`))),
}

function definedOf(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim()
}
