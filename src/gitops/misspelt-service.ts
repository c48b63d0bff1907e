import { headOf, textAt, valueAt } from './object.ts'

/** Whether a text may have a Service that wants an address and misspells how; quick, for every file of a repository. */
export function mayMisspell(text: string): boolean {
  return (
    /\bkind["']?\s*:\s*["']?Service\b/u.test(text) && [...text.matchAll(suspicious)].some(([word]) => !right.has(word))
  )
}

/** Whether an object is a Service that misspells its type, a field for its address, or the prefix of MetalLB's annotations. */
export function isMisspeltService(object: unknown): boolean {
  if (headOf(object)?.kind !== 'Service' || !isBalanced(textAt(object, 'spec', 'type'))) return false
  const keys = [...keysAt(object, 'spec'), ...keysAt(object, 'metadata', 'annotations')]
  const words = [...keys, `type: ${textAt(object, 'spec', 'type')}`]
  return words.some((word) => [...`${word}:`.matchAll(suspicious)].some(([found]) => !right.has(found)))
}

/** Whether a Service's type is LoadBalancer, however it is written. */
export function isBalanced(type: string | undefined): boolean {
  return /^load[-_ ]?balancer$/iu.test(type ?? '')
}

const suspicious =
  /\bload[-_]?balancer(?:[-_]?(?:ips?|class|source[-_]?ranges?)(?=["']?\s*:)|(?=["']?(?:[\s:,}]|$)))|\bmetal-?lb(?=[\w.-]*\/)/giu

const right: ReadonlySet<string> = new Set([
  'LoadBalancer',
  'loadBalancerClass',
  'loadBalancerIP',
  'loadBalancerSourceRanges',
  'loadBalancerIPs',
  'loadBalancer',
  'metallb',
])

function keysAt(object: unknown, ...path: readonly string[]): readonly string[] {
  const value = valueAt(object, ...path)
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
