import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { fixture } from './fixture.ts'

test('a fixture holds the files it was given, and goes with the test that asked for it', async (t) => {
  let root = ''
  await t.test('while the test runs', async () => {
    root = await fixture({ 'overlays/lab/cluster.ts': 'export {}\n', 'empty.yaml': '' })
    assert.equal(await readFile(path.join(root, 'overlays/lab/cluster.ts'), 'utf8'), 'export {}\n')
    assert.equal(await readFile(path.join(root, 'empty.yaml'), 'utf8'), '')
  })
  assert.equal(existsSync(root), false)
})
