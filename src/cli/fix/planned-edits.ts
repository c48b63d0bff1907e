import type { Located } from '../../report/located.ts'
import { isEdit } from '../../source/edit.ts'
import type { Edit } from '../../source/edit.ts'

/** The findings of a cluster, or of a set; `writtenIn`: the files of its objects, where others may take them too. */
export type FixableUnit = {
  readonly findings: readonly Located[]
  readonly writtenIn?: ReadonlySet<string> | undefined
}

/** What is to be written into one file: edits in the order of their places, which do not overlap. */
export type PlannedFile = { readonly file: string; readonly source: string; readonly edits: readonly Edit[] }

/** What is to be written, how many findings that mends, and what is not, with the reason. */
export type Plan = {
  readonly files: readonly PlannedFile[]
  readonly findings: number
  readonly refused: readonly { readonly finding: Located; readonly reason: string }[]
}

/**
 * The edits that findings ask for. Of those that overlap the first is written; the next run sees what is left of the
 * others. Where findings contradict each other, or a set takes the file and does not ask for the same, nothing is.
 */
export function plannedEdits(units: readonly FixableUnit[]): Plan {
  const wanted = units.flatMap(({ findings }, unit) =>
    findings.flatMap((finding) => {
      const edit = finding.fix?.edit
      return edit === undefined ? [] : [{ finding, edit, unit }]
    }),
  )
  const asked = wanted.flatMap(({ finding, edit, unit }) => (isEdit(edit) ? [{ finding, edit, unit }] : []))
  const byPlace = Map.groupBy(asked, ({ edit }) => placeKey(edit))
  const judged = [...byPlace.values()].map((group) => ({ group, reason: objection(group, units) }))
  const agreed = judged.flatMap(({ group, reason }) => (reason === undefined ? [group] : []))
  const files = filesOf(agreed.map(([first]) => first!.edit))
  const written = new Set(files.flatMap(({ edits }) => edits.map(placeKey)))
  const mended = agreed.filter(([first]) => written.has(placeKey(first!.edit)))
  return {
    files,
    findings: new Set(mended.map(([first]) => placeKey(first!.edit))).size,
    refused: [
      ...wanted.flatMap(({ finding, edit }) => (isEdit(edit) ? [] : [{ finding, reason: edit.reason }])),
      ...judged.flatMap(({ group, reason }) => (reason === undefined ? [] : [{ finding: group[0]!.finding, reason }])),
    ],
  }
}

type Asked = { readonly finding: Located; readonly edit: Edit; readonly unit: number }

function placeKey({ file, start, end }: Edit): string {
  return JSON.stringify([file, start, end])
}

/** Why edits of one place are not written. */
function objection(group: readonly Asked[], units: readonly FixableUnit[]): string | undefined {
  const [{ edit }] = group as readonly [Asked]
  if (group.some((other) => other.edit.text !== edit.text)) return 'what mends one finding would not mend another'
  const asking = new Set(group.map(({ unit }) => unit))
  const others = units.some(({ writtenIn }, unit) => !asking.has(unit) && writtenIn?.has(edit.file) === true)
  return others ? 'its file is taken by others, with which nothing is wrong' : undefined
}

function filesOf(edits: readonly Edit[]): readonly PlannedFile[] {
  return [...Map.groupBy(edits, ({ file }) => file)]
    .map(([file, members]) => ({ file, source: members[0]!.source, edits: apart(members) }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
}

/** Without those that overlap one before them. */
function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1)
    if (last === undefined || edit.start >= last.end) kept.push(edit)
  }
  return kept
}
