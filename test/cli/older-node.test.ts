import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { after, test } from 'node:test'
import { run } from '../support/run.ts'
import type { Outcome } from '../support/run.ts'
import { root } from './command.ts'

const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'metallb-overlays-'))
after(() => rm(folder, { recursive: true, force: true }))

/** A folder of commands with a Node that only knows its version. */
function folderWithNode(version: string): string {
  const bin = path.join(folder, version)
  mkdirSync(bin)
  writeFileSync(path.join(bin, 'node'), `#!/bin/sh\necho ${version}\n`)
  chmodSync(path.join(bin, 'node'), 0o755)
  return bin
}

const old = ['v20.11.1', 'v22.14.0'].map(folderWithNode)
const own = path.join(folder, 'own')
mkdirSync(own)
symlinkSync(process.execPath, path.join(own, 'node'))

/** Runs the command with a Node that takes itself for an older one. */
function runWithOlderNode(folders: readonly string[], args: readonly string[], env = {}): Promise<Outcome> {
  const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.1' } })`
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(older)}`]
  const PATH = [...folders, '/nowhere', '/usr/bin', '/bin'].join(path.delimiter)
  return run(process.execPath, [...preload, path.join(root, 'bin/metallb-overlays.js'), ...args], {
    env: { PATH, ...env },
  })
}

test('an older Node hands over to the first on PATH that is new enough, with arguments and exit code', async () => {
  const { code, stdout } = await runWithOlderNode([...old, own], ['build', '--help'])
  assert.equal(code, 0)
  assert.match(stdout, /metallb-overlays build/u)
  assert.equal((await runWithOlderNode([...old, own], ['biuld'])).code, 2)
})
