import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { codeOf } from '../../io/output-folder.ts'
import { shellPath } from '../shell-path.ts'
import type { Build, BuildResult } from './build-result.ts'

/** What to type where staged output is not what would be built: files that are right in the working tree need only be added. */
export function stagedRemedy(build: Build, top: string, cwd: string): string {
  const stale = build.results.flatMap((result) => staleFiles(result))
  const gone = build.orphans.map((path) => ({ path, text: undefined }))
  const isRight = [...stale, ...gone].every(({ path, text }) => textOf(join(top, path)) === text)
  const paths = [...stale, ...gone].map(({ path }) => relative(cwd, join(top, path)))
  const add = `git add ${paths.toSorted().map(shellPath).join(' ')}`
  return isRight ? add : `metallb-overlays build, then ${add}`
}

type StaleFile = { readonly path: string; readonly text: string | undefined }

/** Files that are not what would be built: their path relative to the repository, and what would be. */
function staleFiles({ output, files, outcome, compilation }: BuildResult): readonly StaleFile[] {
  if (outcome !== 'stale') return []
  return files
    .filter(({ state }) => state !== 'unchanged')
    .map(({ path }) => ({ path: join(output, path), text: compilation?.files.get(path) }))
}

/** Undefined where there is no file, null where it cannot be read. */
function textOf(file: string): string | undefined | null {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : null
  }
}
