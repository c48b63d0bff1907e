import { constants, copyFileSync, lstatSync, mkdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { withTemporaryFolder } from '../temporary-folder.ts'
import { complaint } from './complaint.ts'
import { runGit } from './git.ts'
import { atTop } from './repository.ts'
import type { Repository } from './repository.ts'
import { useSnapshot } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'
import { workingFiles } from './working-files.ts'

/**
 * Calls `use` with the files of the working tree as a commit of all of it would have them: also what is not added, what git
 * does not ignore, and what a sparse checkout leaves out. Otherwise like `withSnapshot`.
 */
export function withWorkingSnapshot<Result>(
  repository: Repository,
  use: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  return withTemporaryFolder(async (temporary, abort) => {
    const folder = join(temporary, 'tree')
    mkdirSync(folder)
    const { files, sparse, submodules } = await workingFiles(repository)
    const present = presentIn(repository.top, files)
    for (const within of foldersOf(present)) mkdirSync(join(folder, within), { recursive: true })
    for (const path of present) copy(join(repository.top, path), join(folder, path))
    if (sparse.length > 0) await checkOut(sparse, repository, { temporary, folder, abort })
    const kinds = Map.groupBy([...present, ...sparse], (path) => kindOf(join(folder, path)))
    const [plain, links] = [kinds.get('file') ?? [], kinds.get('link') ?? []]
    return useSnapshot(repository, { folder, files: plain, links, submodules, folders: foldersOf(present) }, use)
  })
}

/** Those that are there: what is below a link, or a file, in place of a folder is gone as git sees it. */
function presentIn(top: string, files: readonly string[]): readonly string[] {
  const folders = new Map([['.', true]])
  const isFolder = (path: string): boolean => {
    const known = folders.get(path)
    if (known !== undefined) return known
    const is = isFolder(dirname(path)) && lstatSync(join(top, path), { throwIfNoEntry: false })?.isDirectory() === true
    folders.set(path, is)
    return is
  }
  return files.filter((path) => isFolder(dirname(path)) && kindOf(join(top, path)) !== 'absent')
}

function kindOf(path: string): 'absent' | 'file' | 'link' {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats?.isSymbolicLink()) return 'link'
  return stats?.isFile() ? 'file' : 'absent'
}

/** Those that files are in and all above, '' included. */
function foldersOf(files: readonly string[]): readonly string[] {
  const all = new Set([''])
  for (const file of files) {
    for (let folder = dirname(file); folder !== '.' && !all.has(folder); folder = dirname(folder)) all.add(folder)
  }
  return [...all].toSorted()
}

/** What cannot be read stays where it is: whoever wants it is told why. */
function copy(from: string, to: string): void {
  if (kindOf(from) === 'link') {
    symlinkSync(readlinkSync(from), to)
    return
  }
  try {
    copyFileSync(from, to, constants.COPYFILE_FICLONE)
  } catch {
    symlinkSync(from, to)
  }
}

type Place = { readonly temporary: string; readonly folder: string; readonly abort: AbortSignal }

/** Takes files from the index; from a copy of it, since a checkout would write to it what it sees. */
async function checkOut(paths: readonly string[], repository: Repository, place: Place): Promise<void> {
  const { temporary, folder, abort } = place
  const found = await runGit(['rev-parse', '--git-path', 'index'], atTop(repository))
  if (!found.ok) throw complaint(found.reason, repository.top)
  const [index, list] = [join(temporary, 'index'), join(temporary, 'paths')]
  copyFileSync(resolve(repository.top, found.text.trim()), index)
  writeFileSync(list, paths.join('\0'))
  const env = { ...repository.env, GIT_DIR: repository.gitDir, GIT_WORK_TREE: folder, GIT_INDEX_FILE: index }
  const said = await runGit([...checkout, `--pathspec-from-file=${list}`, '--pathspec-file-nul'], {
    folder,
    env,
    abort,
  })
  if (!said.ok) throw complaint(said.reason, folder)
}

const checkout = ['--literal-pathspecs', 'checkout', '--no-recurse-submodules', '--ignore-skip-worktree-bits']
