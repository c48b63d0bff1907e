import type { Fix } from '../../diagnostics/fix.ts'
import { isGenerated } from '../../emit/header.ts'
import type { LocatedFix } from '../../report/located.ts'
import { isEdit } from '../../source/edit.ts'
import type { Edit, NoEdit } from '../../source/edit.ts'

/** A fix with its place. What is generated is not edited: the next build would write it again. */
export function locatedFix({ description }: Fix, edit: Edit | NoEdit): LocatedFix {
  const isOurs = isEdit(edit) && isGenerated(edit.source)
  return { description, edit: isOurs ? { reason: 'its file is generated: change the definition' } : edit }
}
