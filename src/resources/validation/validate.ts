import { withDefaults } from '../../release/defaults.ts'
import { servedVersion } from '../../release/lookup.ts'
import { pruned } from '../../release/prune.ts'
import type { Release } from '../../release/releases.ts'
import { structuralSchema } from '../../release/structural.ts'
import { faultsOf, type Fault } from '../../release/validators/faults.ts'
import { faultMessage } from './fault-message.ts'
import { faultPath, valueAt } from './fault-path.ts'
import { fieldName } from './field-name.ts'
import type { ValidationFault } from './validation-error.ts'

type Typed = { readonly apiVersion: string; readonly kind: string }

/**
 * What the CRD schema of `release` has against a resource: structure, and fields or a kind it does not have. Not its CEL
 * rules, nor what MetalLB itself checks: that is for `judge`.
 */
export function validationFaults(resource: Typed, release: Release): readonly ValidationFault[] {
  const { apiVersion, kind } = resource
  const version = servedVersion(kind, apiVersion, release)
  if (version === undefined) return [{ path: ['kind'], message: `${release} has no ${kind} of ${apiVersion}` }]
  const schema = structuralSchema(version, release)
  const { value, unknown } = pruned(resource, schema)
  const complete = withDefaults(value, schema)
  return [
    ...unknown.map((path) => ({ path, message: `${kind} has no field ${fieldName(path)} in ${release}` })),
    ...faultsOf(kind, version.version, release, complete).map((fault) => structuralFault(fault, complete)),
  ]
}

function structuralFault(fault: Fault, resource: unknown): ValidationFault {
  const path = faultPath(fault.instancePath, resource)
  if (fault.keyword !== 'required') return { path, ...faultMessage(fault, fieldName(path), valueAt(resource, path)) }
  return { path, message: `${fieldName([...path, String(fault.params['missingProperty'])])} is missing` }
}
