import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { fieldAt } from '../../release/lookup.ts'
import { isObject, type JsonObject } from '../config/json.ts'
import { isDnsLabel, isSubdomain } from '../config/name-syntax.ts'
import { isLabelKey, isLabelValue } from '../config/label-syntax.ts'
import { described } from '../../resources/validation/described.ts'
import { fieldName } from '../../resources/validation/field-name.ts'
import { finding, type Subject } from './subject.ts'

/**
 * What the API server has against the object's name, labels and annotations. Warnings: MetalLB's own answer, which is the
 * measure here, does not look at them.
 */
export function metadataFaults(subject: Subject): readonly Diagnostic[] {
  const { metadata } = subject.object
  if (metadata === undefined || metadata === null) return [fault(subject, [], 'metadata is missing: there is no name')]
  if (!isObject(metadata)) return []
  return [
    ...nameFaults(subject, metadata),
    ...namespaceFaults(subject, metadata['namespace']),
    ...textFaults(subject, 'labels', metadata['labels'], isLabelValue),
    ...textFaults(subject, 'annotations', metadata['annotations'], () => true),
    ...unknownFaults(subject, metadata),
  ]
}

/**
 * What it has against the name, namespace, labels and annotations of a Service, whose annotations MetalLB reads: values
 * without quotes that YAML takes for something else than a text. Nothing of it is stored then.
 */
export function unquotedFaults(object: JsonObject, index: number): readonly Diagnostic[] {
  const { metadata } = object
  if (!isObject(metadata)) return []
  const { name, namespace } = oddOf(metadata)
  return [
    ...(name === undefined ? [] : nameFaults({ index }, { name })),
    ...namespaceFaults({ index }, namespace),
    ...['labels', 'annotations'].flatMap((field) => {
      const texts = metadata[field]
      return isObject(texts) ? textFaults({ index }, field, oddOf(texts), () => true) : []
    }),
  ]
}

function oddOf(texts: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(texts).filter(([, value]) => typeof value !== 'string' && value !== null && value !== undefined),
  )
}

type Place = Pick<Subject, 'index'>

function fault(subject: Place, path: Path, message: string, help?: string): Diagnostic {
  return finding('invalid-metadata', subject, path, message, { severity: 'warning', help })
}

function nameFaults(subject: Place, { name, generateName }: JsonObject): readonly Diagnostic[] {
  const isNameless = name === undefined || name === null || name === ''
  if (isNameless && typeof generateName === 'string' && generateName !== '') return []
  if (isNameless) return [fault(subject, ['metadata'], 'metadata.name is missing')]
  if (typeof name === 'string' && isSubdomain(name)) return []
  const rule = 'lower-case letters, digits, "-" and "." only, 253 characters at most'
  return [fault(subject, ['metadata', 'name'], `${described(name)} is no name the API server takes: ${rule}`)]
}

function namespaceFaults(subject: Place, namespace: unknown): readonly Diagnostic[] {
  const isGood = typeof namespace === 'string' && (namespace === '' || isDnsLabel(namespace))
  if (namespace === undefined || namespace === null || isGood) return []
  return [fault(subject, ['metadata', 'namespace'], `${described(namespace)} is no name of a namespace`)]
}

type IsGood = (value: string) => boolean

function textFaults(subject: Place, field: string, texts: unknown, isGood: IsGood): readonly Diagnostic[] {
  const path = ['metadata', field]
  if (texts === undefined || texts === null) return []
  if (!isObject(texts))
    return [fault(subject, path, `${fieldName(path)} is ${described(texts)}, but must be an object`)]
  return Object.entries(texts).flatMap(([key, value]) => textFault(subject, [...path, key], value, isGood))
}

function textFault(subject: Place, path: Path, value: unknown, isGood: IsGood): readonly Diagnostic[] {
  if (!isLabelKey(String(path.at(-1)).toLowerCase()))
    return [fault(subject, path, `${described(path.at(-1))} is no key`)]
  if (typeof value !== 'string') {
    return [
      fault(
        subject,
        path,
        `${fieldName(path)} is ${described(value, fieldName(path))}, but must be a string in quotes`,
      ),
    ]
  }
  return isGood(value) ? [] : [fault(subject, path, `${described(value, fieldName(path))} is no value of a label`)]
}

const known: ReadonlySet<string> = new Set([
  'name',
  'generateName',
  'namespace',
  'selfLink',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'labels',
  'annotations',
  'ownerReferences',
  'finalizers',
  'managedFields',
])

function unknownFaults(subject: Subject, metadata: JsonObject): readonly Diagnostic[] {
  const unknown = Object.keys(metadata).filter((key) => !known.has(key))
  return unknown.map((key) => {
    const isOfSpec = fieldAt(subject.kind, subject.apiVersion, ['spec', key]) !== undefined
    const help = isOfSpec ? `did you mean spec.${key}?` : undefined
    return fault(subject, ['metadata', key], `metadata has no field ${key}`, help)
  })
}
