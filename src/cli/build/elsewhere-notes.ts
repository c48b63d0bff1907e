import { shellPath } from '../shell-path.ts'
import type { Build } from './build-result.ts'

/** What to know of generated files that no cluster generates: whose they are cannot be said, so they stay. A line for each folder. */
export function elsewhereNotes({ elsewhere }: Pick<Build, 'elsewhere'>): readonly string[] {
  const folders = Map.groupBy(elsewhere, (path) => path.replace(/(?:\/install)?\/[^/]*$/u, ''))
  return [...folders].map(
    ([folder, files]) =>
      `note: ${folder} was generated, and no cluster here is generated into it: git rm ${files.map(shellPath).join(' ')}, unless it is a copy\n`,
  )
}
