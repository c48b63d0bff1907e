import { textAt } from '../object.ts'
import { mergedValues } from './chart-values.ts'
import type { Install } from './install.ts'

/** The one class of Services that MetalLB is started for; undefined where it is for those without, or installs differ. */
export function loadBalancerClassOf(installs: readonly Install[]): string | undefined {
  const [first = '', ...others] = new Set(installs.map(classOf))
  return first === '' || others.length > 0 ? undefined : first
}

function classOf({ loadBalancerClass, values }: Install): string {
  return loadBalancerClass ?? textAt(mergedValues(values?.layers ?? []), 'loadBalancerClass') ?? ''
}
