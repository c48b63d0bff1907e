import { fstatSync, statSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { UsageError } from '../diagnostics/usage-error.ts'
import { codeOf } from './output-folder.ts'
import { systemReasonOrCode } from './system-reason.ts'

const require = createRequire(import.meta.url)

/** Where text goes; what is written is gone when `write` returns. */
export type StandardOutput = { readonly write: (text: string) => void; readonly isTTY: boolean }

/**
 * Standard output (1) or error (2) without Node's own stream for it, whose modules take longer to load than most commands
 * to run. Text that nobody reads any more is dropped.
 */
export function standardOutput(descriptor: 1 | 2): StandardOutput {
  let isOpen = true
  return {
    write: (text) => {
      isOpen &&= writeAll(descriptor, Buffer.from(text))
    },
    get isTTY() {
      return isTerminal(descriptor)
    },
  }
}

/** Whether all of it was read; waits for a reader that is slow. */
function writeAll(descriptor: number, bytes: Uint8Array): boolean {
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written)
    } catch (error) {
      if (codeOf(error) === 'EPIPE') return false
      if (codeOf(error) !== 'EAGAIN') throw new UsageError(`the output cannot be written: ${systemReasonOrCode(error)}`)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
  return true
}

/** A file, a pipe and the null device are none; only what may be one is asked by the module that knows, which loads slowly. */
function isTerminal(descriptor: number): boolean {
  const status = fstatSync(descriptor)
  if (!status.isCharacterDevice()) return false
  if (status.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false
  return (require('node:tty') as { readonly isatty: (fd: number) => boolean }).isatty(descriptor)
}
