import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Behaviour } from './behaviour.ts'
import { parseDuration } from './duration.ts'
import { fault } from './fault.ts'
import { textOf } from './json.ts'
import type { Resource } from './resource.ts'

/** Nanoseconds; undefined: left to the BGP implementation. */
export type Timers = { readonly hold: bigint | undefined; readonly keepalive: bigint | undefined }

const second = 1_000_000_000n

/** A peer's hold and keepalive time, the one derived from the other where only one is given: config.parseTimers. */
export function timersOf(peer: Resource, behaviour: Behaviour): Timers {
  const [hold, keepalive] = [durationOf(peer, 'holdTime'), durationOf(peer, 'keepaliveTime')]
  if (!behaviour.zeroTimers) return defaultedTimers(hold, keepalive)
  if (peer.apiVersion === 'metallb.io/v1beta1') return { hold: hold ?? 0n, keepalive: keepalive ?? 0n }
  return {
    hold: hold ?? (keepalive === undefined ? undefined : BigInt.asIntN(64, keepalive * 3n)),
    keepalive: keepalive ?? (hold === undefined ? undefined : hold / 3n),
  }
}

/** What MetalLB refuses of them: a hold time below 3s other than 0, in whole seconds, and a keepalive above it. */
export function timerFaults(peer: Resource, behaviour: Behaviour): readonly Diagnostic[] {
  const { hold, keepalive } = timersOf(peer, behaviour)
  if (hold === undefined || keepalive === undefined) return []
  const faults: Diagnostic[] = []
  const seconds = hold / second
  if (seconds !== 0n && seconds < 3n) {
    const derived = `hold time, three times the keepalive time ${written(peer, 'keepaliveTime')},`
    const what = peer.spec['holdTime'] === undefined ? derived : `hold time ${written(peer, 'holdTime')}`
    const message = `${what} is below 3s`
    faults.push(fault('invalid-hold-time', peer, holdPath(peer), message, { help: 'write 0s, or 3s or more' }))
  }
  if (keepalive > hold) faults.push(keepaliveFault(peer))
  return faults
}

/** Before v0.14.9: unset and 0 mean 90s, and a third of the hold time. */
function defaultedTimers(hold: bigint | undefined, keepalive: bigint | undefined): Timers {
  const held = hold === undefined || hold === 0n ? 90n * second : hold
  return { hold: held, keepalive: keepalive === undefined || keepalive === 0n ? held / 3n : keepalive }
}

function durationOf(peer: Resource, field: string): bigint | undefined {
  return parseDuration(textOf(peer.spec[field]))
}

function written(peer: Resource, field: string): string {
  return textOf(peer.spec[field]) || 'unset'
}

function holdPath(peer: Resource): readonly string[] {
  return ['spec', peer.spec['holdTime'] === undefined ? 'keepaliveTime' : 'holdTime']
}

function keepaliveFault(peer: Resource): Diagnostic {
  const path = ['spec', peer.spec['keepaliveTime'] === undefined ? 'holdTime' : 'keepaliveTime']
  const message = `keepalive time ${written(peer, 'keepaliveTime')} is above hold time ${written(peer, 'holdTime')}`
  return fault('keepalive-above-hold-time', peer, path, message, { help: 'usual is a third of the hold time' })
}
