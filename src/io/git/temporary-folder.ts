import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { codeOf } from '../output-folder.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `use` with a folder that is gone afterwards, however it ends: also by a signal, at which `abort` tells those who
 * write into it. Only where the process is killed outright does it stay in the system's folder of temporary files.
 */
export async function withTemporaryFolder<Result>(
  use: (folder: string, abort: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const folder = makeFolder()
  const aborting = new AbortController()
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
  const end = (signal: NodeJS.Signals): void => {
    aborting.abort()
    remove()
    forget()
    process.kill(process.pid, signal)
  }
  const forget = (): void => {
    for (const signal of signals) process.off(signal, end)
    process.off('exit', remove)
  }
  for (const signal of signals) process.on(signal, end)
  process.on('exit', remove)
  try {
    return await use(folder, aborting.signal)
  } finally {
    remove()
    forget()
  }
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(realpathSync(tmpdir()), 'metallb-overlays-'))
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    throw new UsageError(`no temporary folder can be made: ${codeOf(error)}`, 'name a folder for them: TMPDIR=…')
  }
}
