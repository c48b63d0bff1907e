import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { faultsOf, type Fault } from '../../release/validators/faults.ts'
import { faultMessage } from '../../resources/validation/fault-message.ts'
import { faultPath, valueAt } from '../../resources/validation/fault-path.ts'
import { fieldName } from '../../resources/validation/field-name.ts'
import { finding, type Subject } from './subject.ts'

/** What the structural schema has against the object once it is pruned and defaulted: one finding a fault. */
export function schemaFaults(subject: Subject, complete: unknown): readonly Diagnostic[] {
  const { kind, version, release } = subject
  const faults = faultsOf(kind, version.version, release, complete)
  return faults.map((fault) => schemaFault(subject, complete, fault))
}

function schemaFault(subject: Subject, complete: unknown, fault: Fault): Diagnostic {
  const path = faultPath(fault.instancePath, complete)
  if (fault.keyword === 'required') return missing(subject, [...path, String(fault.params['missingProperty'])])
  const value = valueAt(complete, path)
  const { message, help } = faultMessage(fault, fieldName(path), value)
  return finding('schema', subject, path, message, { help })
}

function missing(subject: Subject, path: Path): Diagnostic {
  const parent = path.slice(0, -1)
  const must = `${subject.kind} must have it in ${subject.release}`
  if (valueAt(subject.object, path) === null) {
    return finding('schema', subject, path, `${fieldName(path)} is null, which counts as absent; ${must}`)
  }
  return finding('schema', subject, parent, `${fieldName(path)} is missing; ${must}`, {
    help: `add ${fieldName(path)}`,
  })
}
