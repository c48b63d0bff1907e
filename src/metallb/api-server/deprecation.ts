import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { at } from '../../release/by-release.ts'
import { finding, type Subject } from './subject.ts'
import { helpInstead } from './unread-kind.ts'

/** The API server serves the version and warns of it. */
export function deprecationOf(subject: Subject): readonly Diagnostic[] {
  const { kind, apiVersion, version, release } = subject
  if (!at(version.deprecated ?? false, release)) return []
  const message = `${kind} of ${apiVersion} is deprecated in MetalLB ${release}`
  return [finding('deprecated-version', subject, ['apiVersion'], message, { help: helpFor(kind), severity: 'warning' })]
}

function helpFor(kind: string): string {
  return kind === 'AddressPool' ? helpInstead : 'write apiVersion: metallb.io/v1beta2'
}
