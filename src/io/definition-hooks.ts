import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { transformSync as TransformSync } from 'oxc-transform'

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

/**
 * Makes this thread import TypeScript, also from `node_modules`, and resolve `metallb-overlays` to this very program,
 * wherever the definition is.
 */
export function importDefinitions(ownEntry: URL): void {
  registerHooks({
    resolve: (specifier, context, nextResolve) =>
      specifier === 'metallb-overlays' ? { url: ownEntry.href, shortCircuit: true } : nextResolve(specifier, context),
    load: (url, context, nextLoad) =>
      /\.m?ts$/u.test(url) && url.startsWith('file:') && url !== ownEntry.href && !isOwnSource(url, ownEntry)
        ? { format: 'module', source: stripTypes(fileURLToPath(url)), shortCircuit: true }
        : nextLoad(url, context),
  })
}

/** Run from source, our own modules are TypeScript too and left to Node. */
function isOwnSource(url: string, ownEntry: URL): boolean {
  return ownEntry.href.endsWith('.ts') && url.startsWith(new URL('.', ownEntry).href)
}

/** Loaded when there is something to strip; `require` finds the native code in less than half the time of `import`. */
function stripTypes(file: string): string {
  const { transformSync } = require('oxc-transform') as { readonly transformSync: typeof TransformSync }
  const text = readFileSync(file, 'utf8')
  const { code, map, errors } = transformSync(file, text, {
    sourcemap: true,
    typescript: { onlyRemoveTypeImports: true },
  })
  const [error] = errors
  if (error) throw new DefinitionSyntaxError(file, error.message, error.labels[0]?.start ?? 0)
  const sources = JSON.stringify({ ...map, sources: [file] })
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(sources).toString('base64')}`
}
