import { join } from 'node:path'
import { runGit } from '../../io/git/git.ts'
import type { Host } from '../host.ts'

/** What makes git run the hook in `githooks/` in a clone, beside the hooks that it runs from another folder already. */
export async function gitHookInstall(root: string, { env }: Host): Promise<string> {
  const said = await runGit(['config', '--show-scope', '--get-all', 'core.hooksPath'], { folder: root, env })
  const values = said.ok ? said.text.trimEnd().split('\n') : []
  // For its own calls of git, this program names a folder without hooks.
  const configured = values.findLast((value) => value !== '' && !value.startsWith('command\t'))
  const present = configured?.replace(/^\w+\t/u, '').replace(/\/$/u, '')
  if (present === undefined || present === 'githooks') return 'git config core.hooksPath githooks'
  // Husky keeps what calls the hooks in a folder of its own, and the hooks above.
  const hook = join(present.replace(/(?<=(?:^|\/)\.husky)\/_$/u, ''), 'pre-commit')
  return `core.hooksPath is ${present}, and with another its hooks would stop; to keep both, add to ${hook}: githooks/pre-commit || exit`
}
