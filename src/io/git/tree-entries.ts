import { complaint } from './complaint.ts'
import { runGit } from './git.ts'
import { atTop } from './repository.ts'
import type { Repository } from './repository.ts'

/** What a tree has. Paths are relative to the top level. */
export type TreeEntries = {
  readonly isEmpty: boolean
  readonly files: readonly string[]
  readonly links: readonly string[]
  readonly submodules: readonly string[]
  /** The folders, '' included. */
  readonly folders: readonly string[]
}

/** Reads a tree, all of it, without its files. */
export async function treeEntries(repository: Repository, tree: string): Promise<TreeEntries> {
  const said = await runGit(['ls-tree', '-r', '-t', '-z', tree], atTop(repository))
  if (!said.ok) throw complaint(said.reason, repository.top)
  const entries = said.text.split('\0').filter(Boolean).map(entryOf)
  const pathsOf = (...modes: readonly string[]): readonly string[] =>
    entries.filter((entry) => modes.includes(entry.mode)).map(({ path }) => path)
  return {
    isEmpty: entries.length === 0,
    files: pathsOf('100644', '100755'),
    links: pathsOf('120000'),
    submodules: pathsOf('160000'),
    folders: ['', ...pathsOf('040000')],
  }
}

/** `<mode> <type> <hash>TAB<path>` */
function entryOf(line: string): { readonly mode: string; readonly path: string } {
  return { mode: line.slice(0, 6), path: line.slice(line.indexOf('\t') + 1) }
}
