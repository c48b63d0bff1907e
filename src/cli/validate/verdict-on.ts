import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { JudgedTarget } from '../../gitops/judged-target.ts'
import { judge } from '../../metallb/judge.ts'
import { perhapsElsewhere } from './perhaps-elsewhere.ts'

/** What the API server and MetalLB say of objects. `isAlone`: nothing else is seen that could have a name that is missing. */
export function verdictOn(objects: readonly unknown[], target: JudgedTarget, isAlone: boolean): readonly Diagnostic[] {
  const { diagnostics } = judge(objects, target)
  if (isAlone) return diagnostics
  return diagnostics.map((each) => (each.transient === true && each.fix === undefined ? perhapsElsewhere(each) : each))
}
