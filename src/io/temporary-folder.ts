import { accessSync, constants, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { UsageError } from '../diagnostics/usage-error.ts'
import { codeOf } from './output-folder.ts'
import { systemReasonOrCode } from './system-reason.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `use` with a folder that is gone afterwards, however it ends: also by a signal, at which `abort` tells those who
 * write into it. Only where the process is killed outright does it stay in `parent`. Default: the system's folder of
 * temporary files, also where nothing can be written to `parent`.
 */
export async function withTemporaryFolder<Result>(
  use: (folder: string, abort: AbortSignal) => Promise<Result>,
  parent = tmpdir(),
): Promise<Result> {
  const folder = makeFolder(isWritable(parent) ? parent : tmpdir())
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

/**
 * The first name that is free, so that most runs have the same: what Node keeps of compiled definitions (its compile cache
 * goes by path) does not grow with every run.
 */
function makeFolder(within: string): string {
  try {
    const parent = realpathSync(within)
    for (let number = 1; number <= 100; number++) {
      const folder = join(parent, `metallb-overlays-${number}`)
      if (isMade(folder)) return folder
    }
    return mkdtempSync(join(parent, 'metallb-overlays-'))
  } catch (error) {
    throw new UsageError(
      `no temporary folder can be made: ${systemReasonOrCode(error)}`,
      'name a folder for them: TMPDIR=…',
    )
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** False where something has that name already. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}
