import { UsageError } from '../../diagnostics/usage-error.ts'
import { runGit } from '../../io/git/git.ts'
import type { Host } from '../host.ts'

/** Throws UsageError in git's own folder, a bare repository's too: nothing that is written there is ever committed. */
export async function refuseGitFolder({ cwd, env }: Host): Promise<void> {
  const said = await runGit(['rev-parse', '--is-bare-repository', '--is-inside-git-dir'], { folder: cwd, env })
  if (said.ok && said.text.includes('true')) {
    throw new UsageError("there is no working tree here, only git's own folder", 'run it in a clone')
  }
}
