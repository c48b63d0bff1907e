import { complaint } from './complaint.ts'
import { runGit } from './git.ts'
import { atTop } from './repository.ts'
import type { Repository } from './repository.ts'

/** What a working tree consists of, as git sees it. Paths are relative to the top level. */
export type WorkingFiles = {
  /** Tracked files and those that could be added, without what is ignored and without other repositories. Some may be deleted. */
  readonly files: readonly string[]
  /** What a sparse checkout leaves out: only the index has it. */
  readonly sparse: readonly string[]
  readonly submodules: readonly string[]
}

/** Lists the files of a working tree. */
export async function workingFiles(repository: Repository): Promise<WorkingFiles> {
  const said = await runGit([...listing], atTop(repository))
  if (!said.ok) throw complaint(said.reason, repository.top)
  const entries = said.text.split('\0').filter(Boolean).map(entryOf)
  const pathsOf = (isMeant: (entry: Entry) => boolean): readonly string[] => [
    ...new Set(entries.filter(isMeant).map(({ path }) => path)),
  ]
  return {
    files: pathsOf((entry) => !isSubmodule(entry) && !isSparse(entry) && !entry.path.endsWith('/')),
    sparse: pathsOf((entry) => !isSubmodule(entry) && isSparse(entry)),
    submodules: pathsOf(isSubmodule),
  }
}

const listing = ['ls-files', '-t', '-z', '--stage', '--cached', '--others', '--exclude-standard'] as const

type Entry = { readonly tag: string; readonly mode: string | undefined; readonly path: string }

/** `H <mode> <hash> <stage>TAB<path>`, or `? <path>` of what is not tracked. */
function entryOf(line: string): Entry {
  const [tag, rest] = [line.slice(0, 1), line.slice(2)]
  if (tag === '?') return { tag, mode: undefined, path: rest }
  return { tag, mode: rest.slice(0, 6), path: rest.slice(rest.indexOf('\t') + 1) }
}

function isSubmodule({ mode }: Entry): boolean {
  return mode === '160000'
}

function isSparse({ tag }: Entry): boolean {
  return tag === 'S'
}
