import type { Located } from '../../report/located.ts'
import { isEdit } from '../../source/edit.ts'
import type { NoEdit } from '../../source/edit.ts'

/** Findings without the fixes that would write a key of a map twice: nobody knows which of the values is meant. */
export function withoutRivals(findings: readonly Located[]): readonly Located[] {
  const starts = new Map<string, Set<number>>()
  for (const finding of findings) {
    const { key, start } = writtenBy(finding) ?? {}
    if (key !== undefined && start !== undefined) starts.set(key, (starts.get(key) ?? new Set()).add(start))
  }
  return findings.map((finding) => {
    const written = writtenBy(finding)
    const isContested = written !== undefined && starts.get(written.key)!.size > 1
    return isContested ? { ...finding, fix: { ...finding.fix!, edit: rival } } : finding
  })
}

const rival: NoEdit = { reason: 'another one would get the same name' }

/** The key that a finding's fix writes, equal for those of the same map, and where it stands. */
function writtenBy({ fix }: Located): { readonly key: string; readonly start: number } | undefined {
  if (fix === undefined || !isEdit(fix.edit) || fix.edit.key === undefined) return undefined
  const { file, start, key } = fix.edit
  return { key: JSON.stringify([file, key.within, key.name]), start }
}
