import type { ChangedFiles } from '../../io/git/history.ts'
import type { Revisions } from './revisions.ts'

/**
 * What undoes a change, to be typed at the top level: commits that follow one another are reverted, all else is restored file
 * by file. `isStraight`: whether they do, without a merge.
 */
export function revertText({ from, to }: Revisions, { added, others }: ChangedFiles, isStraight: boolean): string {
  if (to !== undefined && isStraight) return `\`git revert --no-edit ${refOf(from)}..${to.told}\`, then apply it`
  const restored = others.length === 0 ? [] : [`git restore --source=${refOf(from)} -- ${filesText(others)}`]
  const removed = added.length === 0 ? [] : [`rm ${filesText(added)}`]
  const commands = [...restored, ...removed].join(' && ')
  if (commands === '') return 'nothing to restore'
  return `\`${commands}\`, then ${to === undefined ? '' : 'commit and '}apply it`
}

function refOf({ commit, told }: Revisions['from']): string {
  return told.includes(' ') ? commit.slice(0, 12) : told
}

function filesText(files: readonly string[]): string {
  return files.map((file) => (/^[\w./-]+$/u.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`)).join(' ')
}
