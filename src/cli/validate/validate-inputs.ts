import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { definitionIn, isDefinition } from '../../io/definition/definition-file.ts'
import { systemReasonOrCode } from '../../io/system-reason.ts'

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
    folders: [
      ...of('folder'),
      ...of('overlays').flatMap(othersIn),
      ...of('kustomization').map((file) => dirname(file)),
    ],
    overlays: [
      ...of('overlay'),
      ...of('overlays').flatMap(overlaysIn),
      ...of('definition').map((file) => dirname(file)),
    ],
  }
}

type Kind = 'definition' | 'file' | 'folder' | 'kustomization' | 'overlay' | 'overlays'

function kindOf(cwd: string, path: string): Kind {
  const absolute = resolve(cwd, path)
  const stats = readable(path, () => statSync(absolute, { throwIfNoEntry: false }))
  if (stats === undefined)
    throw new UsageError(`there is no ${path}`, 'name a file, a folder, or - for the standard input')
  readable(path, () => accessSync(absolute, constants.R_OK))
  if (!stats.isDirectory() && !stats.isFile() && !isOwnStream(absolute))
    throw new UsageError(`${path} is neither a file nor a folder`, 'name one, or - for the standard input')
  if (!stats.isDirectory()) return kindOfFile(absolute)
  if (hasDefinition(absolute)) return 'overlay'
  return overlaysIn(absolute).length > 0 ? 'overlays' : 'folder'
}

/** What the shell hands over as a file: its writer is there. Any other pipe might never end. */
function isOwnStream(path: string): boolean {
  return /^\/dev\/(?:stdin|fd\/\d+)$|^\/proc\/\w+\/fd\/\d+$/u.test(path)
}

/** Throws UsageError for what the system refuses. */
function readable<Result>(path: string, access: () => Result): Result {
  try {
    return access()
  } catch (cause) {
    throw new UsageError(`${path} cannot be read: ${systemReasonOrCode(cause)}`, 'name another file or folder')
  }
}

function kindOfFile(path: string): Kind {
  if (isDefinition(path)) return 'definition'
  return /^kustomization(?:\.ya?ml)?$/iu.test(basename(path)) ? 'kustomization' : 'file'
}

/** The folders directly below with a definition in them. */
function overlaysIn(folder: string): readonly string[] {
  return foldersIn(folder).filter((each) => !/^[_.]/u.test(basename(each)) && hasDefinition(each))
}

/** The folders directly below that hold YAML, if anything. */
function othersIn(folder: string): readonly string[] {
  return foldersIn(folder).filter((each) => !/^[_.]|^node_modules$/u.test(basename(each)) && !hasDefinition(each))
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
}

function hasDefinition(folder: string): boolean {
  return definitionIn(folder) !== undefined
}
