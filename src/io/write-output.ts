import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { outputFolders } from './output-folder.ts'

/** A file that is written beside its target first, and moved onto it when all of its kind are safely on the disk. */
type Staged = { readonly from: string; readonly to: string }

/**
 * Writes files (path relative to the folder -> text) and removes others, all or nothing: until every text is on the disk,
 * nothing that was there is touched.
 */
export function writeOutput(folder: string, files: ReadonlyMap<string, string>, orphans: readonly string[]): void {
  removeLeftovers(folder)
  const staged: Staged[] = []
  try {
    for (const [path, text] of files) staged.push(stage(join(folder, path), text))
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true })
    throw error
  }
  for (const { from, to } of staged) renameSync(from, to)
  for (const path of orphans) rmSync(join(folder, path), { force: true })
  for (const changed of new Set(staged.map(({ to }) => dirname(to)))) syncFolder(changed)
}

const mark = 'metallb-overlays'

function stage(to: string, text: string): Staged {
  mkdirSync(dirname(to), { recursive: true })
  const from = join(dirname(to), `.${basename(to)}.${mark}-${process.pid}.tmp`)
  const file = openSync(from, 'w')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return { from, to }
}

/** A rename is on the disk when its folder is; not every file system can be asked for that. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** What a run that was killed left behind; files of a run that is still alive are left alone. */
function removeLeftovers(folder: string): void {
  for (const sub of outputFolders) {
    for (const name of namesIn(join(folder, sub))) {
      const pid = new RegExp(`^\\..*\\.${mark}-(\\d+)\\.tmp$`, 'u').exec(name)?.[1]
      if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, sub, name), { force: true })
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
