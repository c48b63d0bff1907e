import { isEdit, spanOf } from '../source/edit.ts'
import type { Edit } from '../source/edit.ts'
import type { Located } from './located.ts'

/** A finding for programs: the diagnostic, the places of what belongs to it, and how to learn more. */
export function diagnosticJson({ diagnostic: { fix: _path, ...diagnostic }, place, related, fix }: Located): object {
  return {
    ...diagnostic,
    ...(place?.isComputed && { isComputed: true }),
    ...(diagnostic.related && {
      related: diagnostic.related.map((each, index) => {
        const other = related[index]
        return other ? { ...each, file: other.file, line: other.line, column: other.column } : each
      }),
    }),
    ...(fix && isEdit(fix.edit) && { fix: fixJson(fix.description, fix.edit) }),
    explain: explainCommand(diagnostic.name),
  }
}

function fixJson(description: string, edit: Edit): object {
  return { description, edits: [{ file: edit.file, ...spanOf(edit), text: edit.text }] }
}

/** What prints the page of a finding. */
export function explainCommand(name: string): string {
  return `metallb-overlays explain ${name}`
}
