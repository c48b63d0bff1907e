import { readFileSync } from 'node:fs'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { codeOf } from '../output-folder.ts'
import { ownEntry } from './own-entry.ts'

/** The JSON Schema of `cluster.yaml` for a release, as it comes with this program. Throws UsageError where it was left out. */
export function ownClusterSchema(release: string): object {
  try {
    return JSON.parse(readFileSync(new URL(`../schemas/${release}/cluster.json`, ownEntry), 'utf8')) as object
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    throw new UsageError('this installation has no schemas', 'take the one from npm: npx metallb-overlays schema')
  }
}
