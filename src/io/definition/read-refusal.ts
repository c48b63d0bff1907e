import { accessSync, constants, statSync } from 'node:fs'
import { systemReasonOrCode } from '../system-reason.ts'

/** Why a file cannot be read, in a few words; undefined where it can. */
export function readRefusal(file: string): string | undefined {
  try {
    const stats = statSync(file)
    if (!stats.isFile()) return stats.isDirectory() ? 'it is a folder' : 'it is no file'
    accessSync(file, constants.R_OK)
    return undefined
  } catch (error) {
    return systemReasonOrCode(error)
  }
}
