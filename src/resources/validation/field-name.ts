import type { Path } from '../../diagnostics/diagnostic.ts'

/** A path as people write it: `spec.addresses[1]`. Of an empty one: `the object`. */
export function fieldName(path: Path): string {
  if (path.length === 0) return 'the object'
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}
