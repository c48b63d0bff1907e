import { hasMetallbAnnotation } from '../model/values-annotations.ts'

/** What every Kubernetes object has, as far as it is there. */
export type ObjectHead = {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  readonly namespace: string | undefined
}

/** The head of an object; undefined for what is none. */
export function headOf(value: unknown): ObjectHead | undefined {
  const apiVersion = textAt(value, 'apiVersion')
  const kind = textAt(value, 'kind')
  if (apiVersion === undefined || kind === undefined) return undefined
  const name = textAt(value, 'metadata', 'name') ?? textAt(value, 'metadata', 'generateName') ?? ''
  return { apiVersion, kind, name, namespace: textAt(value, 'metadata', 'namespace') }
}

/** The value at a path of plain data; undefined where the path leads nowhere. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  )
}

/** The text at a path; undefined for anything else. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = valueAt(value, ...path)
  return typeof found === 'string' ? found : undefined
}

/** The list at a path; empty for anything else. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = valueAt(value, ...path)
  return Array.isArray(found) ? found : []
}

/** Whether an object is of MetalLB's own configuration; the operator's `kind: MetalLB` is not. */
export function isOfMetallb(value: unknown): boolean {
  const head = headOf(value)
  return head !== undefined && head.apiVersion.startsWith('metallb.io/') && head.kind !== 'MetalLB'
}

/**
 * Whether an object is for MetalLB without being its own: a Service that wants an address of it, Helm values that give one
 * to a Service, a ConfigMap that it reads.
 */
export function isForMetallb(value: unknown): boolean {
  const head = headOf(value)
  if (head?.apiVersion !== 'v1') return hasMetallbAnnotation(value)
  if (head.kind === 'ConfigMap') {
    return head.name === 'bgpextras' || /^(?:address-pools|peers):/mu.test(textAt(value, 'data', 'config') ?? '')
  }
  if (head.kind !== 'Service') return false
  const annotations = valueAt(value, 'metadata', 'annotations')
  return Object.keys(typeof annotations === 'object' ? (annotations ?? {}) : {}).some((key) =>
    key.startsWith('metallb'),
  )
}
