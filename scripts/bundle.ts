import { existsSync, globSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { lazyBuiltins } from './bundle-plugins/lazy-builtins.ts'
import { leaveOutDocs } from './bundle-plugins/leave-out-docs.ts'
import { noFacades } from './bundle-plugins/no-facades.ts'
import { plainAscii } from './bundle-plugins/plain-ascii.ts'
import { chunkNames } from './chunks.ts'

/** Makes `dist/`: the command, the process and its threads that run definitions, and what definitions import. `--if-stale`: only where a source is newer. */
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

function isStale(): boolean {
  const built = join(dist, 'cli.js')
  if (!existsSync(built)) return true
  const { mtimeMs } = statSync(built)
  const sources = globSync(
    ['src/**/*.{ts,js}', 'scripts/{bundle,chunks}.ts', 'scripts/bundle-plugins/*.ts', 'package.json', 'pnpm-lock.yaml'],
    {
      cwd: root,
    },
  )
  return sources.some((file) => statSync(join(root, file)).mtimeMs > mtimeMs)
}

async function bundle(): Promise<void> {
  const build = await rolldown({
    input: {
      cli: 'src/cli.ts',
      index: 'src/index.ts',
      makers: 'src/define/makers.ts',
      resources: 'src/resources/index.ts',
      'definition-host': 'src/io/definition/definition-host.ts',
      'definition-worker': 'src/io/definition/definition-worker.ts',
    },
    cwd: root,
    platform: 'node',
    // A module is in the chunk that is named for it, whoever imports it.
    preserveEntrySignatures: 'allow-extension',
    // The build for browsers is the one in ES modules, of which only what is used stays.
    resolve: { alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') } },
    plugins: [leaveOutDocs(root), lazyBuiltins, noFacades, plainAscii],
    // They carry native code, which stays in packages of its own.
    external: ['oxc-parser', 'oxc-transform', 'react-devtools-core'],
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    onLog: (level, log, handle) => handle(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
  })
  const fresh = `${dist}.${process.pid}`
  // Names stay, for the traces of our own mistakes.
  const minify = { compress: true, mangle: false, codegen: true }
  const codeSplitting = {
    includeDependenciesRecursively: false,
    groups: [{ name: chunkNames(root), debugName: 'started together' }],
  }
  await build.write({ dir: fresh, format: 'esm', chunkFileNames: '[name]-[hash].js', minify, codeSplitting })
  await build.close()
  rmSync(dist, { recursive: true, force: true })
  renameSync(fresh, dist)
}

if (!process.argv.includes('--if-stale') || isStale()) await bundle()
