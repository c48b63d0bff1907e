import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** What is wrong of a finding with this name: the name of a field that should not be there, or a value. */
export function targetOf(name: string): 'key' | 'value' {
  return keyedNames.has(name) ? 'key' : 'value'
}

const keyedNames: ReadonlySet<string> = new Set([
  'annotation-not-read',
  'deprecated-annotation',
  'misspelt-annotation',
  'misspelt-service-field',
  'unknown-definition-field',
  'unknown-field',
])

/** Whether the value that is wrong is a password. */
export function isAboutPassword({ name, path }: Diagnostic): boolean {
  return path?.at(-1) === 'password' && targetOf(name) === 'value'
}
