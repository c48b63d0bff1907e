import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runsFromSource } from './own-entry.ts'
import { endGroup, hasGroups } from './process-group.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The process that definitions run in. */
export type HostProcess = {
  readonly child: ChildProcess
  /** What it is asked, and answers by. */
  readonly channel: Socket
  /** What it and its children write to. Nothing of it is ours. */
  readonly outputs: readonly Socket[]
}

/** Starts one that keeps this process from ending until it is let go. */
export function startHost(): HostProcess {
  const entry = new URL(runsFromSource ? '../../../bin/definition-host.js' : './definition-host.js', import.meta.url)
  const child = spawn(process.execPath, [fileURLToPath(entry)], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: hasGroups,
  })
  const [, stdout, stderr, channel] = child.stdio as readonly unknown[] as readonly Socket[]
  const outputs = [stdout!, stderr!]
  for (const output of outputs) output.setEncoding('utf8')
  // Without a listener an error would end the command; whoever waits is told of the end.
  for (const each of [child, channel!, ...outputs]) each.on('error', () => {})
  endWithUs(child)
  return { child, channel: channel!, outputs }
}

/** Ends it however this process ends, short of being killed outright: one that is stopped would not notice. */
function endWithUs(child: ChildProcess): void {
  const endGroupOfChild = (): void => void (child.pid !== undefined && endGroup(child.pid))
  const end = (signal: NodeJS.Signals): void => {
    endGroupOfChild()
    forget()
    process.kill(process.pid, signal)
  }
  const forget = (): void => {
    for (const signal of signals) process.off(signal, end)
    process.off('exit', endGroupOfChild)
  }
  for (const signal of signals) process.on(signal, end)
  process.on('exit', endGroupOfChild)
  child.once('exit', forget)
}

/** Whether it can still be asked. */
export function isRunning({ child, channel }: HostProcess): boolean {
  return child.exitCode === null && child.signalCode === null && !channel.destroyed
}

/** Ends it, and what definitions started. */
export function endHost({ child }: HostProcess): void {
  if (child.pid !== undefined) endGroup(child.pid)
}

/** Whether this process waits for it. It waits for more, and nobody for it. */
export function holdLoop({ child, channel, outputs }: HostProcess, isHeld: boolean): void {
  for (const each of [child, channel, ...outputs]) each[isHeld ? 'ref' : 'unref']()
}
