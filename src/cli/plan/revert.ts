import type { ChangedFiles } from '../../io/git/history.ts'
import type { Revisions } from './revisions.ts'

/** Beyond this many files only their number is told. */
const mostFiles = 4

/** What undoes a change: commits are reverted, what is not committed is restored. */
export function revertText({ from, to }: Revisions, { added, others }: ChangedFiles): string {
  if (to !== undefined) return `\`git revert --no-edit ${refOf(from)}..${to.told}\`, then apply it`
  const restored = others.length === 0 ? [] : [`git restore --source=${refOf(from)} -- ${filesText(others)}`]
  const removed = added.length === 0 ? [] : [`rm ${filesText(added)}`]
  const commands = [...restored, ...removed].join(' && ')
  return commands === '' ? 'nothing to restore' : `\`${commands}\`, then apply it`
}

function refOf({ commit, told }: Revisions['from']): string {
  return told.includes(' ') ? commit.slice(0, 12) : told
}

function filesText(files: readonly string[]): string {
  const shown = files
    .slice(0, mostFiles)
    .map((file) => (/^[\w./-]+$/u.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`))
  return [...shown, ...(files.length > mostFiles ? [`…(${files.length - mostFiles} more)`] : [])].join(' ')
}
