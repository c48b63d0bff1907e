import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { servedVersion } from '../../release/lookup.ts'
import type { Release } from '../../release/releases.ts'
import { structuralSchema } from '../../release/structural.ts'
import { group } from '../../release/surface/kind.ts'
import { isObject, type JsonObject } from '../config/json.ts'
import { celFaults } from './cel.ts'
import { withDefaults } from '../../release/defaults.ts'
import { deprecationOf } from './deprecation.ts'
import { metadataFaults, unquotedFaults } from './metadata.ts'
import { pruned } from '../../release/prune.ts'
import { schemaFaults } from './schema-fault.ts'
import type { Subject } from './subject.ts'
import { unknownField } from './unknown-field.ts'
import { unknownKind } from './unknown-kind.ts'
import { unreadKind } from './unread-kind.ts'

/** An object as the API server stores it: without unknown fields, with defaults. Its spec has the shape of its schema. */
export type AdmittedObject = JsonObject

/** What the API server says of objects, and what it stores of them. */
export type Admission = {
  readonly diagnostics: Diagnostic[]
  /** By the index of the object; undefined where it is refused, or not of MetalLB's configuration. */
  readonly admitted: readonly (AdmittedObject | undefined)[]
}

/**
 * What the API server does with each object of the group metallb.io under the CRDs of `release`. Other values are passed
 * over, the operator's `kind: MetalLB` too; of a Service's metadata something is said. An object whose only fault is an
 * unknown field is admitted without the field. Mirrors k8s.io/apiextensions-apiserver on create: prune, default, validate,
 * CEL; and the webhook where nobody answers it.
 */
export function admit(objects: readonly unknown[], release: Release): Admission {
  const outcomes = objects.map((object, index) => admitOne(object, index, release))
  return {
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
    admitted: outcomes.map(({ admitted }) => admitted),
  }
}

type Outcome = { readonly diagnostics: readonly Diagnostic[]; readonly admitted: AdmittedObject | undefined }

function admitOne(object: unknown, index: number, release: Release): Outcome {
  if (isObject(object) && isService(object)) return { diagnostics: unquotedFaults(object, index), admitted: undefined }
  if (!isObject(object) || !isOfMetallb(object)) return { diagnostics: [], admitted: undefined }
  const { apiVersion, kind } = object
  const version = typeof kind === 'string' ? servedVersion(kind, String(apiVersion), release) : undefined
  if (version === undefined || typeof kind !== 'string') {
    return { diagnostics: [unknownKind(object, index, release)], admitted: undefined }
  }
  return judged({ object, index, kind, apiVersion: String(apiVersion), version, release })
}

function isService({ apiVersion, kind }: JsonObject): boolean {
  return apiVersion === 'v1' && kind === 'Service'
}

function isOfMetallb({ apiVersion, kind }: JsonObject): boolean {
  return typeof apiVersion === 'string' && apiVersion.startsWith(`${group}/`) && kind !== 'MetalLB'
}

function judged(subject: Subject): Outcome {
  const unread = unreadKind(subject)
  if (unread) return { diagnostics: [unread], admitted: undefined }
  const schema = structuralSchema(subject.version, subject.release)
  const { value, unknown } = pruned(subject.object, schema)
  const complete = withDefaults(value, schema)
  const refusals = [...schemaFaults(subject, complete), ...celFaults(subject, complete, schema)]
  const remarks = [...unknown.map((path) => unknownField(subject, path)), ...metadataFaults(subject)]
  return {
    diagnostics: [...refusals, ...remarks, ...deprecationOf(subject)],
    admitted: refusals.length === 0 && isObject(complete) ? complete : undefined,
  }
}
