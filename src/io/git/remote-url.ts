import { runGit } from './git.ts'
import type { Environment } from './git.ts'

/** The address of the remote `origin`; undefined where a folder has none, or is in no repository. */
export async function originUrl(folder: string, env: Environment): Promise<string | undefined> {
  const said = await runGit(['remote', 'get-url', 'origin'], { folder, env })
  return said.ok ? said.text.trim() : undefined
}
