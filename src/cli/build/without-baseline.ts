import { ruleNames } from '../../define/rule-levels.generated.ts'
import type { FoundIn } from '../../report/entries.ts'
import type { Located } from '../../report/located.ts'
import type { BaselineOutcome, BaselineRequest } from '../report/baseline-request.ts'

/** The findings that are left where a baseline is to be left out. */
export async function withoutBaseline(
  found: readonly FoundIn[],
  request: BaselineRequest | undefined,
  isWhole: boolean,
): Promise<{ readonly findings: readonly (readonly Located[])[]; readonly baseline?: BaselineOutcome }> {
  if (request === undefined) return { findings: found.map(({ findings }) => findings) }
  const { applyBaseline } = await import('../report/baseline.ts')
  const { units, leftOut, gone } = applyBaseline(request, found, canBeKnown)
  const { file, isWrite } = request
  return { findings: units, baseline: { file, isWrite, leftOut, gone: isWhole ? gone : undefined } }
}

/** Of errors only lints: what cannot be compiled, or what MetalLB refuses, is not written, whatever was there before. */
function canBeKnown({ diagnostic: { severity, name } }: Located): boolean {
  return severity !== 'error' || ruleNames.includes(name)
}
