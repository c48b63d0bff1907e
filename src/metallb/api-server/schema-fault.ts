import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { faultsOf, type Fault } from '../../release/validators/faults.ts'
import { valueAt } from '../config/json.ts'
import { described } from './described.ts'
import { fieldName } from './field-name.ts'
import { finding, type Subject } from './subject.ts'

/** What the structural schema has against the object once it is pruned and defaulted: one finding a fault. */
export function schemaFaults(subject: Subject, complete: unknown): readonly Diagnostic[] {
  const { kind, version, release } = subject
  const faults = faultsOf(kind, version.version, release, complete)
  return faults.map((fault) => schemaFault(subject, complete, fault))
}

function schemaFault(subject: Subject, complete: unknown, fault: Fault): Diagnostic {
  const path = pathOf(fault.instancePath, complete)
  if (fault.keyword === 'required') return missing(subject, [...path, String(fault.params['missingProperty'])])
  const value = valueAt(complete, path)
  const { message, help } = said(fault, fieldName(path), value)
  return finding('schema', subject, path, message, { help })
}

/** A JSON pointer as a path into `value`: digits are an index only where a list is. */
function pathOf(pointer: string, value: unknown): Path {
  const steps = pointer.split('/').slice(1)
  return steps.reduce<Path>((path, step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    return [...path, Array.isArray(valueAt(value, path)) ? Number(key) : key]
  }, [])
}

function missing(subject: Subject, path: Path): Diagnostic {
  const parent = path.slice(0, -1)
  const must = `${subject.kind} must have it in ${subject.release}`
  if (valueAt(subject.object, path) === null) {
    return finding('schema', subject, path, `${fieldName(path)} is null, which counts as absent; ${must}`)
  }
  return finding('schema', subject, parent, `${fieldName(path)} is missing; ${must}`, {
    help: `Add ${fieldName(path)}`,
  })
}

type Said = { readonly message: string; readonly help?: string | undefined }

function said({ keyword, params }: Fault, field: string, value: unknown): Said {
  const limit = String(params['limit'])
  switch (keyword) {
    case 'type':
      return wrongType(String(params['type']), field, value)
    case 'enum':
      return { message: `${field} is ${described(value)}, but takes ${choice(params['allowedValues'])} only` }
    case 'minimum':
      return { message: `${field} is ${described(value)}, but must be at least ${limit}` }
    case 'maximum':
      return { message: `${field} is ${described(value)}, but must be at most ${limit}` }
    case 'minItems':
      return { message: `${field} has too few entries: at least ${limit} there must be` }
    case 'minLength':
      return { message: `${field} is too short: ${limit} characters at least` }
    case 'maxLength':
      return { message: `${field} is too long: ${limit} characters at most` }
    default:
      return { message: `${field} is ${described(value)}, which is not of the form it must have (${keyword})` }
  }
}

function choice(values: unknown): string {
  return Array.isArray(values) ? values.map(described).join(' or ') : ''
}

const sorts: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function wrongType(type: string, field: string, value: unknown): Said {
  return { message: `${field} is ${described(value)}, but must be ${sorts[type] ?? type}`, help: cure(type, value) }
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
