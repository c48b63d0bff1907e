import path from 'node:path'
import process from 'node:process'
import { run } from '../support/run.ts'
import type { Outcome, RunOptions } from '../support/run.ts'

/** The repository's root. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Runs the bundled command as a user would. */
export function metallbOverlays(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return run(process.execPath, [path.join(root, 'dist/cli.js'), ...args], options)
}
