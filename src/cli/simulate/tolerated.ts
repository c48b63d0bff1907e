import { ruleNames } from '../../define/rule-levels.generated.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** Whether an error says of a Service what a forecast shows as well: that it gets no address, or that nobody answers. */
export function isAboutService({ name, source, object, path = [] }: Diagnostic): boolean {
  return source === 'lint' && ruleNames.includes(name) && object === undefined && path[0] === 'services'
}
