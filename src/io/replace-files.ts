import { accessSync, constants, existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import { stagedAs, syncFolder, writeDurably } from './durable-file.ts'
import { workTreeAround } from './work-tree.ts'

/** A file (absolute), the text that was read from it, and the one that it is to hold. */
export type Replacement = { readonly path: string; readonly before: string; readonly after: string }

/** A file that must not be replaced, and why. */
export class UnreplaceableError extends Error {
  override readonly name = 'UnreplaceableError'
  readonly path: string

  constructor(path: string, message: string) {
    super(message)
    this.path = path
  }
}

/**
 * Replaces texts of files in a folder, all or nothing: until every text is on the disk, nothing is touched; then each file
 * is replaced whole, with its permissions. Links stay, and what they lead to is replaced. Throws UnreplaceableError for a
 * file that is elsewhere, of another repository, read-only, no longer what was read, or by links to hold two texts; else what
 * the system says.
 */
export function replaceFiles(replacements: readonly Replacement[], folder: string): void {
  const root = realpathSync(folder)
  const staged = [...textsByTarget(replacements, root)].map(([target, text]) => ({
    ...stagedAs(target),
    text,
    mode: statSync(target).mode & 0o7777,
  }))
  try {
    for (const { from, text, mode } of staged) writeDurably(from, text, mode)
    for (const { from, to } of staged) renameSync(from, to)
  } finally {
    for (const { from } of staged) rmSync(from, { force: true })
  }
  for (const changed of new Set(staged.map(({ to }) => dirname(to)))) syncFolder(changed)
}

/** What each file is to hold; one that links lead to is replaced once. */
function textsByTarget(replacements: readonly Replacement[], root: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const each of replacements) {
    const target = targetOf(each, root)
    if ((texts.get(target) ?? each.after) !== each.after) {
      throw new UnreplaceableError(each.path, 'it leads to a file that is to hold something else')
    }
    texts.set(target, each.after)
  }
  return texts
}

function targetOf({ path, before }: Replacement, root: string): string {
  if (!existsSync(path)) throw new UnreplaceableError(path, 'it is not there')
  const target = realpathSync(path)
  const fault = faultOf(target, before, root)
  if (fault !== undefined) throw new UnreplaceableError(path, fault)
  accessSync(target, constants.W_OK)
  return target
}

function faultOf(target: string, before: string, root: string): string | undefined {
  const within = relative(root, target).split(sep)
  if (within[0] === '..' || within[0] === '') return 'it is outside of the repository'
  if (within.includes('.git') || within.includes('node_modules')) return 'it is not one of the files of the repository'
  const tree = workTreeAround(dirname(target))
  if (tree !== undefined && tree !== root && tree.startsWith(`${root}${sep}`)) return 'it is of another repository'
  if ((statSync(target).mode & 0o222) === 0) return 'it is read-only'
  return readFileSync(target).equals(Buffer.from(before)) ? undefined : 'it has changed since, or is no UTF-8'
}
