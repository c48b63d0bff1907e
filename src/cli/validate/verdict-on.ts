import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { JudgedTarget } from '../../gitops/judged-target.ts'
import { judge } from '../../metallb/judge.ts'
import type { LintOutcome } from './lint-set.ts'

/**
 * What the API server and MetalLB say. MetalLB waits for a name that is not there: a warning where nothing else is seen
 * (`isAlone`), and not judged otherwise. A name that is seen to be misspelt stays an error.
 */
export function verdictOn(objects: readonly unknown[], target: JudgedTarget, isAlone: boolean): LintOutcome {
  const { diagnostics } = judge(objects, target)
  if (isAlone) return { diagnostics: diagnostics.map(warnedOf), silent: [] }
  const names = diagnostics.filter(isAwaited).map(({ name }) => name)
  return { diagnostics: diagnostics.filter((each) => !isAwaited(each)), silent: [...new Set(names)] }
}

function isAwaited({ transient, fix }: Diagnostic): boolean {
  return transient === true && fix === undefined
}

function warnedOf(diagnostic: Diagnostic): Diagnostic {
  return isAwaited(diagnostic) ? { ...diagnostic, severity: 'warning' } : diagnostic
}
