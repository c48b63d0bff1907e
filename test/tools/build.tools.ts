import assert from 'node:assert/strict'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { definition, repository, soundFields } from '../cli/lab.ts'
import { openTerminal } from '../support/terminal.ts'

const command = path.resolve(import.meta.dirname, '../../dist/cli.js')
const slow = `await new Promise((resolve) => setTimeout(resolve, 700))\n`

test('on a terminal a build shows how far it is, and then a table in colour', async () => {
  const cwd = await repository({
    'overlays/attic/cluster.ts': slow + definition(soundFields('10.2.0.0/24')),
    'overlays/yard/cluster.ts': slow + definition(soundFields('10.3.0.0/24')),
  })
  const terminal = await openTerminal(process.execPath, [command, 'build'], { cwd })
  await terminal.waitFor('0/3 definitions · attic')
  await terminal.waitFor('2/3 definitions · yard')
  const screen = await terminal.waitFor('yard     v0.16.1')
  assert.match(screen, /^cluster +release +backend/m)
  assert.doesNotMatch(screen, /definitions ·/, 'the progress is gone')
  assert.equal(await terminal.waitForExit(), 0)
})

test('a build that is fast shows no progress', async () => {
  const terminal = await openTerminal(process.execPath, [command, 'build'], { cwd: await repository() })
  const screen = await terminal.waitFor('written')
  assert.doesNotMatch(screen, /definitions ·/)
})

test('a terminal of CI shows no progress', async () => {
  const cwd = await repository({ 'overlays/attic/cluster.ts': slow + definition(soundFields('10.2.0.0/24')) })
  const terminal = await openTerminal(process.execPath, [command, 'build'], { cwd, env: { CI: '1' } })
  const screen = await terminal.waitFor('written')
  assert.doesNotMatch(screen, /definitions ·/)
})
