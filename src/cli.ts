#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { cacheFolder, isMade } from './io/cache-folder.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 15)) {
  process.stderr.write(`error: metallb-overlays needs Node 22.15 or later; this is ${process.version}\n`)
  process.exit(2)
}
// Argo CD's plugin leaves nothing behind, and gains nothing by it. Where NODE_COMPILE_CACHE names a folder, Node uses it by itself.
const cache = process.argv[2] === 'cmp' ? undefined : cacheFolder(process.env, process.platform)
if (cache !== undefined && isMade(cache)) enableCompileCache(cache)
const { main } = await import('./cli/main.ts')
const { standardOutput } = await import('./io/standard-output.ts')
const readInput = async (): Promise<Uint8Array> => (await import('node:stream/consumers')).buffer(process.stdin)
const exitCode = await main(process.argv.slice(2), {
  cwd: typedIn(process.cwd()),
  env: process.env,
  stdout: standardOutput(1),
  stderr: standardOutput(2),
  readInput,
})
// A definition may have left a timer behind: all is printed, and that is the end.
process.exit(exitCode)

/** A package's script runs in the package's folder: what is typed below this program's own is meant from there. */
function typedIn(folder: string): string {
  const own = fileURLToPath(new URL('..', import.meta.url))
  return join(folder, '/') === own ? (process.env['INIT_CWD'] ?? folder) : folder
}
