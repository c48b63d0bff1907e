import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { fixture } from './fixture.ts'
import { toolOnPath } from './tool-on-path.ts'

test('a tool is found in the first folder that has it', async () => {
  const empty = await fixture({})
  const searchPath = [empty, path.dirname(process.execPath)].join(path.delimiter)
  assert.equal(await toolOnPath(path.basename(process.execPath), searchPath), process.execPath)
})

test('a file that cannot be executed is no tool, and a missing tool is named', async () => {
  const folder = await fixture({ kubectl: '' })
  await assert.rejects(toolOnPath('kubectl', folder), /no kubectl on PATH: install it/)
})
