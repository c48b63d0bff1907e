import type { ChangedFiles } from '../../io/git/history.ts'
import { shellPath } from '../shell-path.ts'
import type { Revisions } from './revisions.ts'

/**
 * What undoes a change, to be typed at the top level: commits that follow one another are reverted, all else is restored file
 * by file. `isStraight`: whether they do, without a merge.
 */
export function revertText({ from, to }: Revisions, { added, others }: ChangedFiles, isStraight: boolean): string {
  if (to !== undefined && isStraight) return `\`git revert --no-edit ${refOf(from)}..${to.told}\`, then apply it`
  const restored =
    others.length === 0 ? [] : [`git restore --source=${refOf(from)} -- ${others.map(shellPath).join(' ')}`]
  const removed = added.length === 0 ? [] : [`rm ${added.map(shellPath).join(' ')}`]
  const commands = [...restored, ...removed].join(' && ')
  if (commands === '') return 'nothing to restore'
  return `\`${commands}\`, then ${to === undefined ? '' : 'commit and '}apply it`
}

function refOf({ commit, told }: Revisions['from']): string {
  return told.includes(' ') ? commit.slice(0, 12) : told
}
