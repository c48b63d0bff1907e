import { readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { stagedAs, stageMark, syncFolder, writeDurably } from './durable-file.ts'
import { outputFolders } from './output-folder.ts'

/**
 * Writes files (path relative to the folder -> text) and removes others, all or nothing: until every text is on the disk,
 * nothing that was there is touched. Then each file is replaced whole, one right after the other, `config.yaml` first; a
 * run that is killed between two of them leaves the rest as it was, and the next one finishes.
 */
export function writeOutput(folder: string, files: ReadonlyMap<string, string>, orphans: readonly string[]): void {
  const staged = [...files].map(([path, text]) => ({ ...stagedAs(join(folder, path)), text }))
  try {
    for (const { from, text } of staged) writeDurably(from, text)
    for (const { from, to } of staged) renameSync(from, to)
  } finally {
    for (const { from } of staged) rmSync(from, { force: true })
  }
  for (const path of orphans) rmSync(join(folder, path), { force: true })
  for (const changed of new Set(staged.map(({ to }) => dirname(to)))) syncFolder(changed)
}

/** Removes what a run that was killed left behind; files of a run that is still alive are left alone. */
export function removeLeftovers(folder: string): void {
  for (const sub of outputFolders) {
    for (const name of namesIn(join(folder, sub))) {
      const pid = new RegExp(`^\\..*\\.${stageMark}-(\\d+)\\.tmp$`, 'u').exec(name)?.[1]
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
