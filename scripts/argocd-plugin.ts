import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * Makes a folder with all that the command needs at run time, for the image of Argo CD's plugin: `dist/`, and the two
 * packages with native code for this machine. Usage: node scripts/argocd-plugin.ts DIR
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const native = ['oxc-parser', 'oxc-transform']

function makePlugin(target: string): void {
  mkdirSync(target, { recursive: true })
  cpSync(join(root, 'dist'), join(target, 'dist'), { recursive: true })
  copyFileSync(join(root, 'package.json'), join(target, 'package.json'))
  chmodSync(join(target, 'dist/cli.js'), 0o755)
  for (const name of native) {
    copyPackage(join(root, 'node_modules', name), join(target, 'node_modules', name))
    for (const binding of bindingsOf(name))
      copyPackage(binding, join(target, 'node_modules', `@${name}`, basename(binding)))
  }
}

/** pnpm installs the binding for this machine beside the package, and those for other machines not at all. */
function bindingsOf(name: string): readonly string[] {
  const scope = join(dirname(realpathSync(join(root, 'node_modules', name))), `@${name}`)
  return readdirSync(scope).map((binding) => join(scope, binding))
}

/** Without what only compilers, browsers and readers need. */
function copyPackage(from: string, to: string): void {
  cpSync(realpathSync(from), to, {
    recursive: true,
    dereference: true,
    filter: (source) => !/\.(?:wasm|md|d\.m?ts)$/u.test(source) && !/(?:workerd|wasm\.js)/u.test(basename(source)),
  })
}

const [target] = process.argv.slice(2)
if (target === undefined) throw new Error('usage: node scripts/argocd-plugin.ts DIR')
makePlugin(target)
