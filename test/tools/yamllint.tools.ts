import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { run } from '../support/run.ts'

const root = path.resolve(import.meta.dirname, '../..')

test('yamllint with its defaults has nothing to say about the overlays', async () => {
  const files = globSync('overlays/**/*.yaml', { cwd: root })
  assert.notDeepEqual(files, [])
  const outcome = await run('yamllint', ['--strict', '-d', 'default', ...files], { cwd: root })
  assert.deepEqual(outcome, { code: 0, stdout: '', stderr: '' })
})
