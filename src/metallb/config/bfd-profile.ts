import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { duplicateNameFaults } from './duplicate-name.ts'
import { fault } from './fault.ts'
import type { Resource } from './resource.ts'

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  detectMultiplier: [2, 255],
  receiveInterval: [10, 60_000],
  transmitInterval: [10, 60_000],
  minimumTtl: [1, 254],
  echoInterval: [10, 60_000],
}

/** What config.bfdProfilesFor refuses. */
export function bfdProfileFaults(profiles: readonly Resource[]): readonly Diagnostic[] {
  return [...profiles.flatMap(faultsOf), ...duplicateNameFaults('duplicate-bfd-profile', 'BFD profile', profiles)]
}

function faultsOf(profile: Resource): readonly Diagnostic[] {
  const faults = Object.entries(ranges).flatMap(([field, [least, most]]) => {
    const value = profile.spec[field]
    if (typeof value !== 'number' || (value >= least && value <= most)) return []
    const message = `${field} is ${value}, which is not within ${least} to ${most}`
    return [fault('bfd-value-out-of-range', profile, ['spec', field], message, { help: `write ${least} to ${most}` })]
  })
  if (profile.name !== '') return faults
  return [...faults, fault('missing-name', profile, ['metadata', 'name'], 'the BFD profile has no name')]
}
