import type { ChangedFiles } from '../../io/git/history.ts'
import { shellPath } from '../shell-path.ts'
import type { Revisions } from './revisions.ts'

/** What is compared, and where the command is typed. */
export type Undoing = Revisions & {
  /** The commit that is checked out. */
  readonly head: string
  /** The way from where the command is typed to a path that is relative to the top level. */
  readonly wayTo: (path: string) => string
}

/**
 * Gives what undoes a change of files, to be typed where the newer side is checked out: each file is as the older side has
 * it, in the working tree and in what is staged. It needs no commit to be undone, so an empty one or a merge is no matter.
 */
export function revertFor({ from, to, head, wayTo }: Undoing): (files: ChangedFiles) => string {
  const source =
    to === undefined && !from.told.includes(' ') && !from.told.includes('/') ? from.told : from.commit.slice(0, 12)
  const next = to === undefined && from.commit === head ? 'then apply it' : 'then commit and apply it'
  return ({ known, unknown }) => {
    const [restored, removed] = [known, unknown].map((files) => files.map((file) => plainPath(wayTo(file))))
    const git = restored!.some(isPattern) ? 'git --literal-pathspecs' : 'git'
    const commands = [
      ...(restored!.length === 0
        ? []
        : [`${git} restore --source=${shellPath(source)} --staged --worktree -- ${wordsOf(restored!)}`]),
      ...(removed!.length === 0 ? [] : [`rm ${wordsOf(removed!)}`]),
    ]
    return commands.length === 0 ? 'nothing to restore' : `\`${commands.join(' && ')}\`, ${next}`
  }
}

function wordsOf(paths: readonly string[]): string {
  return paths.map(shellPath).join(' ')
}

/** Git and `rm` take what begins so for something else. */
function plainPath(path: string): string {
  return /^[-:]/u.test(path) ? `./${path}` : path
}

/** Whether git would take a path for a pattern. */
function isPattern(path: string): boolean {
  return /[*?[\\]/u.test(path)
}
