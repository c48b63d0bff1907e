import { findingAt } from '../placed-finding.ts'
import type { PlacedFinding } from '../placed-finding.ts'
import type { Told } from './install.ts'

/** A program of another release than the first one that runs beside it. */
export function mixedFinding({ value, place }: Told<string>, first: Told<string>): PlacedFinding {
  const said = {
    name: 'mixed-releases',
    severity: 'warning',
    message: `${value} runs beside ${first.value}: controller and speakers are of one release`,
    help: `write ${first.value} in both, or take both from one kustomization or chart`,
  } as const
  return findingAt(place, said, [{ message: `${first.value} is here`, place: first.place }])
}
