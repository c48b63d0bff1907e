import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isGenerated } from '../emit/header.ts'

/** The folders, relative to an output folder, that generated files are in. */
export const outputFolders = ['.', 'install'] as const

/** How a file of an output folder stands to what would be built. */
export type FileState = 'unchanged' | 'changed' | 'missing' | 'orphaned' | 'foreign'

/** A file, by its path relative to the output folder with `/`. `foreign`: it is in the way, and not ours to touch. */
export type OutputFile = { readonly path: string; readonly state: FileState }

/** Compares an output folder with the files that would be in it. Sorted by path. */
export function compareOutput(folder: string, files: ReadonlyMap<string, string>): readonly OutputFile[] {
  const built = [...files].map(([path, text]): OutputFile => ({ path, state: stateOf(join(folder, path), text) }))
  const orphans = generatedIn(folder)
    .filter((path) => !files.has(path))
    .map((path): OutputFile => ({ path, state: 'orphaned' }))
  return [...built, ...orphans].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** The generated files in an output folder, relative to it. */
export function generatedIn(folder: string): readonly string[] {
  return outputFolders.flatMap((sub) =>
    yamlFilesIn(join(folder, sub))
      .filter((name) => isGenerated(readFileSync(join(folder, sub, name), 'utf8')))
      .map((name) => (sub === '.' ? name : `${sub}/${name}`)),
  )
}

function stateOf(file: string, text: string): FileState {
  const present = textOf(file)
  if (present === undefined) return 'missing'
  if (present.replaceAll('\r\n', '\n') === text) return 'unchanged'
  return isGenerated(present) ? 'changed' : 'foreign'
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function yamlFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map(({ name }) => name)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/** The code of a system error: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
