import type { Manifest } from './manifest.ts'
import { headOf, textAt, valueAt } from './object.ts'

/**
 * What encrypted, sealed and external Secrets promise: that the Secret will be there, of the type that MetalLB wants.
 * Other objects stay what they are.
 */
export function withPromises(manifests: readonly Manifest[]): readonly Manifest[] {
  return manifests.map((manifest) => {
    const promise = promiseOf(manifest.object)
    return promise ? { ...manifest, object: promise } : manifest
  })
}

/** Kinds that stand for a Secret. */
export const promisingKinds: ReadonlySet<string> = new Set(['ExternalSecret', 'SealedSecret', 'Secret'])

function promiseOf(object: unknown): object | undefined {
  const head = headOf(object)
  if (head === undefined) return undefined
  const isSecret = head.kind === 'Secret' && head.apiVersion === 'v1'
  if (isSecret && valueAt(object, 'sops') !== undefined) return secret(head.name, head.namespace)
  if (head.kind === 'SealedSecret' && head.apiVersion.startsWith('bitnami.com/')) {
    const at = ['spec', 'template', 'metadata'] as const
    return secret(textAt(object, ...at, 'name') ?? head.name, textAt(object, ...at, 'namespace') ?? head.namespace)
  }
  if (head.kind === 'ExternalSecret' && head.apiVersion.startsWith('external-secrets.io/')) {
    return secret(textAt(object, 'spec', 'target', 'name') ?? head.name, head.namespace)
  }
  return undefined
}

function secret(name: string, namespace: string | undefined): object {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'kubernetes.io/basic-auth',
    metadata: { name, ...(namespace !== undefined && { namespace }) },
    stringData: { password: 'promised' },
  }
}
