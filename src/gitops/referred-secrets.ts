import { headOf, textAt } from './object.ts'
import type { ObjectHead } from './object.ts'

/** The Secrets that BGPPeers take their password from and that are not among the objects, as `namespace/name`. */
export function missingSecrets(objects: readonly unknown[]): ReadonlySet<string> {
  const missing = new Set<string>()
  for (const object of objects) {
    const head = headOf(object)
    const name = head?.kind === 'BGPPeer' ? textAt(object, 'spec', 'passwordSecret', 'name') : undefined
    if (head && name) missing.add(keyOf(head, name))
  }
  if (missing.size === 0) return missing
  for (const object of objects) {
    const head = headOf(object)
    if (head?.kind === 'Secret' && head.apiVersion === 'v1') missing.delete(keyOf(head, head.name))
  }
  return missing
}

/**
 * The name of the missing Secret that an operator will make of an object, as far as can be told: the object has its name,
 * or says it where operators usually do. Undefined for what is Kubernetes' or MetalLB's own, and for what applies others.
 */
export function secretMadeOf(object: unknown, missing: ReadonlySet<string>): string | undefined {
  const head = headOf(object)
  if (head === undefined || missing.size === 0 || !isForeign(head.apiVersion)) return undefined
  const names = [head.name, ...namePaths.map((path) => textAt(object, ...path))]
  return names.find((name) => name !== undefined && missing.has(keyOf(head, name)))
}

const namePaths = [
  ['spec', 'target', 'name'],
  ['spec', 'secretName'],
  ['spec', 'destination', 'name'],
] as const

function keyOf({ namespace = '' }: ObjectHead, name: string): string {
  return `${namespace}/${name}`
}

/** Groups of Kubernetes have no dot, or end in `.k8s.io`; those of Flux and Argo CD only apply what others make. */
function isForeign(apiVersion: string): boolean {
  const [group, version] = apiVersion.split('/')
  if (group === undefined || version === undefined || !group.includes('.')) return false
  return !/(?:^|\.)(?:k8s\.io|metallb\.io|fluxcd\.io|argoproj\.io)$/u.test(group)
}
