import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { isAtLeast } from '../../release/releases.ts'
import { finding, type Subject } from './subject.ts'

/**
 * An AddressPool from v0.14.0 on, while there still is its CRD: the API server asks a webhook about each write that nobody
 * answers any more (failurePolicy Fail), and MetalLB does not read those that are there.
 */
export function unreadKind(subject: Subject): Diagnostic | undefined {
  const { kind, release } = subject
  if (kind !== 'AddressPool' || !isAtLeast(release, 'v0.14.0')) return undefined
  const message = `MetalLB ${release} reads no AddressPool any more, and nobody answers the webhook for its writes`
  return finding('unread-kind', subject, ['kind'], message, { help: helpInstead })
}

/** What takes the place of an AddressPool. */
export const helpInstead = 'write an IPAddressPool, and an L2Advertisement or a BGPAdvertisement that announces it'
