import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import type { LoadFnOutput } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { transformSync as TransformSync } from 'oxc-transform'
import { realFolder } from '../real-folder.ts'
import { isWithin } from '../relative-path.ts'
import { workTreeAround } from '../work-tree.ts'
import { importsOnlyMakers } from './maker-names.ts'
import { isPlainSource } from './plain-source.ts'
import { keepSourceMap } from './source-maps.ts'

const require = createRequire(import.meta.url)

/** A definition that is no TypeScript. `offset` in UTF-16 code units. */
export class DefinitionSyntaxError extends Error {
  override readonly name = 'DefinitionSyntaxError'
  readonly file: string
  readonly offset: number

  constructor(file: string, message: string, offset: number) {
    super(message)
    this.file = file
    this.offset = offset
  }
}

/** A definition is more than data, or imports more than definitions. */
export class NotPlainError extends Error {
  override readonly name = 'NotPlainError'
}

/** An import that leads from the repository to a file that is not in it. `importer`: absolute. */
export class OutsideImportError extends Error {
  override readonly name = 'OutsideImportError'
  readonly importer: string
  readonly specifier: string

  constructor(specifier: string, importer: string) {
    super(`'${specifier}' leads out of the repository`)
    this.importer = importer
    this.specifier = specifier
  }
}

type Transformer = { readonly transformSync: typeof TransformSync }

/** What this thread lets a definition be. `modules`: sources that stand for files, by the files' URLs. */
export type Strictness = { onlyPlain: boolean; readonly modules: Map<string, string> }

/** What `metallb-overlays` means. `makers`: to a module that imports nothing but makers. */
export type OwnEntries = { readonly entry: URL; readonly makers: URL }

/**
 * Makes this thread import TypeScript, also from `node_modules`, and resolve `metallb-overlays` to this very program,
 * wherever the definition is. While `onlyPlain` is set, a source that is not plain data is refused before it runs.
 */
export function importDefinitions({ entry: ownEntry, makers }: OwnEntries, strictness: Strictness): void {
  // Before the hooks, which see it too; `require` finds the native code in less than half the time of `import`.
  const transformer = require('oxc-transform') as Transformer
  const modest = new Set<string>()
  const given = (url: string, source: string): LoadFnOutput => {
    if (importsOnlyMakers(source)) modest.add(url)
    return { format: 'module', source, shortCircuit: true }
  }
  registerHooks({
    resolve: (specifier, context, nextResolve) => {
      if (specifier === 'metallb-overlays') {
        return { url: (modest.has(context.parentURL ?? '') ? makers : ownEntry).href, shortCircuit: true }
      }
      const own = strictness.modules.size > 0 && specifier.startsWith('/') ? pathToFileURL(specifier).href : specifier
      if (strictness.modules.has(own)) return { url: own, shortCircuit: true }
      if (strictness.onlyPlain && !isFilePath(specifier)) throw new NotPlainError()
      const resolved = nextResolve(specifier, context)
      const { parentURL } = context
      if (isFilePath(specifier) && parentURL !== undefined && !isOwnSource(parentURL, ownEntry)) {
        assertInside(specifier, resolved.url, parentURL)
      }
      return resolved
    },
    load: (url, context, nextLoad) => {
      if (isOwnSource(url, ownEntry)) return nextLoad(url, context)
      const source = strictness.modules.get(url)
      if (source !== undefined) return given(url, source)
      if (!/\.m?ts$/u.test(url) || !url.startsWith('file:')) {
        if (strictness.onlyPlain) throw new NotPlainError()
        return nextLoad(url, context)
      }
      return given(url, sourceOf(fileURLToPath(url), strictness, transformer))
    },
  })
}

function isFilePath(specifier: string): boolean {
  return /^(?:\.{0,2}\/|file:)/u.test(specifier)
}

/**
 * Packages may be anywhere, and import what they like; what a definition names as a file is in its repository, or it is on
 * this machine only. Links were followed. Without a repository there is nothing to lead out of.
 */
function assertInside(specifier: string, url: string, parent: string): void {
  if (![url, parent].every((each) => each.startsWith('file:'))) return
  const [file, importer] = [fileURLToPath(url), fileURLToPath(parent)]
  if (isInPackage(file) || isInPackage(importer)) return
  const top = workTreeAround(dirname(importer))
  if (top !== undefined && !isWithin(file, realFolder(top))) throw new OutsideImportError(specifier, importer)
}

function isInPackage(file: string): boolean {
  return file.includes('/node_modules/')
}

function sourceOf(file: string, { onlyPlain }: Strictness, transformer: Transformer): string {
  const text = readFileSync(file, 'utf8')
  if (onlyPlain && !isPlainSource(text)) throw new NotPlainError()
  return stripTypes(file, text, transformer)
}

/** Our own modules, which from source are TypeScript too, are left to Node. */
function isOwnSource(url: string, ownEntry: URL): boolean {
  return url.startsWith(new URL('.', ownEntry).href)
}

/** How many UTF-16 code units the first bytes of a text in UTF-8 are; oxc counts bytes here. */
function codeUnitsIn(text: string, bytes: number): number {
  return Buffer.from(text).subarray(0, bytes).toString().length
}

function stripTypes(file: string, text: string, { transformSync }: Transformer): string {
  const { code, map, errors } = transformSync(file, text, {
    sourcemap: true,
    typescript: { onlyRemoveTypeImports: true },
  })
  const [error] = errors
  if (error) throw new DefinitionSyntaxError(file, error.message, codeUnitsIn(text, error.labels[0]?.start ?? 0))
  if (map) keepSourceMap(file, map)
  return code
}
