import type { Plugin } from 'rolldown'

/**
 * Importing one of Node's modules by `import` evaluates everything that it could export, streams included, which takes
 * longer than all of our own start; a property of what `getBuiltinModule` gives does not.
 */
export const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  renderChunk: (code) =>
    code.replaceAll(
      /^import (?:\{([^}]*)\}|(\w+)) from "(node:[\w/]+)";$/gmu,
      (_, named: string | undefined, whole: string | undefined, name: string) =>
        `const ${whole ?? `{${named?.replaceAll(' as ', ': ')}}`} = globalThis.process.getBuiltinModule("${name}");`,
    ),
}
