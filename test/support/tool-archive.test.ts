import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { fixture } from './fixture.ts'
import { run } from './run.ts'
import { unpackedTool } from './tool-archive.ts'

test('several that unpack at once leave one whole tool', async () => {
  const cache = await fixture({})
  const [first = '', second] = await Promise.all([unpackedTool('kubectl', cache), unpackedTool('kubectl', cache)])
  assert.equal(first, second)
  assert.deepEqual(await readdir(path.dirname(first)), ['kubectl'])
  assert.equal((await run(first, ['version', '--client'])).code, 0)
})
