/** Variables by name; `undefined` takes one away. */
export type Environment = Readonly<Record<string, string | undefined>>

// Git sets GIT_* for its hooks, node:test sets NODE_TEST_CONTEXT and FORCE_COLOR: all three change what a child does.
const ambient = /^(GIT_|NODE_TEST_CONTEXT$|NODE_OPTIONS$|FORCE_COLOR$|NO_COLOR$|CI$|GITHUB_|GITLAB_)/

/** The surrounding environment without what makes a command behave otherwise in CI, in a git hook or on a terminal. */
export function plainEnvironment(changes: Environment = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ambient.test(name))
  return Object.fromEntries(
    Object.entries({ ...Object.fromEntries(kept), ...changes }).filter(([, value]) => value !== undefined),
  )
}
