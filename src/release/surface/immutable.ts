import type { Rule } from './field.ts'

/** A value that, once set, can only be removed. */
export const immutable: Rule = { rule: 'self == oldSelf' }
