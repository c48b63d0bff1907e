import type { InstallFinding } from './install/chart-findings.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../source/place.ts'

/** A finding with the place of what installs MetalLB. */
export function orderFinding(
  name: 'applied-with-install' | 'applied-without-order',
  severity: 'info' | 'warning',
  place: Place,
  installer: Place,
  message: string,
  help: string,
): InstallFinding {
  const { file, line, column } = place
  const related = [{ message: 'this installs MetalLB' }]
  const diagnostic: Diagnostic = { name, source: 'lint', severity, message, help, related, file, line, column }
  return { diagnostic, place, related: [installer] }
}
