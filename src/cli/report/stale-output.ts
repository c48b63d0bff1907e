import type { Located } from '../../report/located.ts'

/** What to type where output is not what would be built. */
export const staleRemedy = 'metallb-overlays build, and commit what it writes'

/** Output that is not what would be built, as a finding for other programs; about `file`, or about the definition. */
export function staleOutput(message: string, file?: string, help: string = staleRemedy): Located {
  return {
    diagnostic: { name: 'stale-output', source: 'lint', severity: 'error', message, help, ...(file && { file }) },
    place: file === undefined ? undefined : { file, line: 1, column: 1, length: 1, lineText: '' },
    related: [],
  }
}
