import type { Manifest } from './manifest.ts'
import { headOf, textAt, valueAt } from './object.ts'
import { missingSecrets, secretMadeOf } from './referred-secrets.ts'

/**
 * What encrypted, sealed and external Secrets promise: that the Secret will be there, of the type that MetalLB wants; and
 * what objects of other operators do by the name of a Secret that a peer refers to. Other objects stay what they are.
 */
export function withPromises(manifests: readonly Manifest[]): readonly Manifest[] {
  const missing = missingSecrets(manifests.map(({ object }) => object))
  return manifests.map((manifest) => {
    const promise = promiseOf(manifest.object) ?? promiseByName(manifest.object, missing)
    return promise ? { ...manifest, object: promise } : manifest
  })
}

function promiseByName(object: unknown, missing: ReadonlySet<string>): object | undefined {
  const name = secretMadeOf(object, missing)
  return name === undefined ? undefined : secret(name, headOf(object)?.namespace)
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
