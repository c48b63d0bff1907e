import { closeSync, fchmodSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/** A file that is written beside its target first, and moved onto it when all of its kind are safely on the disk. */
export type Staged = { readonly from: string; readonly to: string }

/** Begins the last part of the name of a staged file, before the number of the process. */
export const stageMark = 'metallb-overlays'

/** Where a file is staged: beside its target, so that moving it is one step. */
export function stagedAs(to: string): Staged {
  return { from: join(dirname(to), `.${basename(to)}.${stageMark}-${process.pid}.tmp`), to }
}

/** Writes a file, its folder if need be, and waits until it is on the disk. `mode`: its permissions, whatever the umask. */
export function writeDurably(path: string, text: string, mode?: number): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'w')
  try {
    writeFileSync(file, text)
    if (mode !== undefined) fchmodSync(file, mode)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A rename is on the disk when its folder is; not every file system can be asked for that. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
