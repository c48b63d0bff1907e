import type { Path } from '../diagnostics/diagnostic.ts'

/** What the object that a path leads into is known by: kind, namespace and name. Undefined where it is within none. */
export function objectNameAt(value: unknown, path: Path = []): string | undefined {
  const own = nameOf(value)
  const [step, ...rest] = path
  if (step === undefined || !isObject(value)) return own
  return objectNameAt(value[step], rest) ?? own
}

function nameOf(value: unknown): string | undefined {
  if (!isObject(value) || typeof value['apiVersion'] !== 'string' || typeof value['kind'] !== 'string') return undefined
  const { namespace, name } = isObject(value['metadata']) ? value['metadata'] : {}
  return [value['kind'], namespace ?? '', name ?? ''].map(String).join('/')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
