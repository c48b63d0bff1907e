#!/usr/bin/env node
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 15)) {
  const { handOver } = await import('./newer-node.js')
  handOver(fileURLToPath(import.meta.url))
}
// Where npm installed this from a git repository there is no bundle, and no script that could have made one there.
const bundle = new URL('../dist/cli.js', import.meta.url)
if (existsSync(bundle)) {
  await import(bundle.href)
} else {
  await import('./run-sources.js')
  await import('../src/cli.ts')
}
