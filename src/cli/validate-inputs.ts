import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../diagnostics/usage-error.ts'

/** What `validate` was given. Paths are absolute. */
export type Inputs = {
  readonly stdin: boolean
  readonly files: readonly string[]
  readonly folders: readonly string[]
  /** Folders with a definition. */
  readonly overlays: readonly string[]
}

/** Sorts out the arguments of `validate`; the current folder where there are none. Throws UsageError for what is not there. */
export function findInputs(positionals: readonly string[], cwd: string): Inputs {
  const given = positionals.length === 0 ? ['.'] : [...new Set(positionals)]
  const paths = given.filter((path) => path !== '-').map((path) => [resolve(cwd, path), kindOf(cwd, path)] as const)
  const of = (kind: Kind): readonly string[] => paths.filter(([, each]) => each === kind).map(([path]) => path)
  return {
    stdin: given.includes('-'),
    files: of('file'),
    folders: of('folder'),
    overlays: [...of('overlay'), ...of('definition').map((file) => dirname(file))],
  }
}

type Kind = 'definition' | 'file' | 'folder' | 'overlay'

function kindOf(cwd: string, path: string): Kind {
  const absolute = resolve(cwd, path)
  const stats = statSync(absolute, { throwIfNoEntry: false })
  if (stats === undefined)
    throw new UsageError(`there is no ${path}`, 'name a file, a folder, or - for the standard input')
  if (!stats.isDirectory()) return basename(absolute) === 'cluster.ts' ? 'definition' : 'file'
  return existsSync(join(absolute, 'cluster.ts')) ? 'overlay' : 'folder'
}
