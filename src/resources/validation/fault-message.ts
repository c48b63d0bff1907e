import type { Fault } from '../../release/validators/faults.ts'
import { described, isPassword } from './described.ts'

/** What a fault says, and what to type instead where that can be known. */
export type Said = { readonly message: string; readonly help?: string | undefined }

/** A fault of the structural schema in words; `field` is how the reader finds the value. */
export function faultMessage({ keyword, params }: Fault, field: string, value: unknown): Said {
  const limit = String(params['limit'])
  switch (keyword) {
    case 'type':
      return wrongType(String(params['type']), field, value)
    case 'enum':
      return { message: `${field} is ${described(value, field)}, but takes ${choice(params['allowedValues'])} only` }
    case 'minimum':
      return { message: `${field} is ${described(value, field)}, but must be at least ${limit}` }
    case 'maximum':
      return { message: `${field} is ${described(value, field)}, but must be at most ${limit}` }
    case 'minItems':
      return { message: `${field} has too few entries: at least ${limit} there must be` }
    case 'minLength':
      return { message: `${field} is too short: ${limit} characters at least` }
    case 'maxLength':
      return { message: `${field} is too long: ${limit} characters at most` }
    default:
      return { message: `${field} is ${described(value, field)}, which is not of the form it must have (${keyword})` }
  }
}

function choice(values: unknown): string {
  return Array.isArray(values) ? values.map((each) => described(each)).join(' or ') : ''
}

const sorts: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function wrongType(type: string, field: string, value: unknown): Said {
  return {
    message: `${field} is ${described(value, field)}, but must be ${sorts[type] ?? type}`,
    help: isPassword(field) ? undefined : cure(type, value),
  }
}

function cure(type: string, value: unknown): string | undefined {
  if (type === 'array') return typeof value === 'string' ? `Write a list: [${described(value)}]` : undefined
  if (type === 'string') return isPlain(value) ? `Put it in quotes: "${String(value)}"` : undefined
  if (typeof value !== 'string') return undefined
  if (type === 'integer') return /^-?\d{1,15}$/.test(value) ? `Write it without quotes: ${value}` : undefined
  return type === 'boolean' ? booleanCure(value) : undefined
}

function booleanCure(text: string): string | undefined {
  if (/^(true|yes|on)$/i.test(text)) return 'Write it without quotes: true'
  return /^(false|no|off)$/i.test(text) ? 'Write it without quotes: false' : undefined
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean'
}
