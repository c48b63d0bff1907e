import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Arguments } from '../../src/cli/command.ts'
import { exitCodeOf } from '../../src/cli/build/exit-code.ts'
import { isWatched } from '../../src/cli/host.ts'
import type { Host } from '../../src/cli/host.ts'

const args = { values: {}, positionals: [] } as unknown as Arguments
const orphans = ['overlays/attic/config.yaml']

test('an orphan alone fails a check, and not a build', () => {
  assert.equal(exitCodeOf({ isCheck: true, results: [], orphans, elsewhere: [], unloaded: [] }, args), 1)
  assert.equal(exitCodeOf({ isCheck: true, results: [], orphans: [], elsewhere: [], unloaded: [] }, args), 0)
  assert.equal(exitCodeOf({ isCheck: false, results: [], orphans, elsewhere: [], unloaded: [] }, args), 0)
})

test('only a terminal that a person looks at is watched', () => {
  assert.deepEqual(
    [watched({}), watched({}, false), watched({ CI: '1' }), watched({ TERM: 'dumb' })],
    [true, false, false, false],
  )
})

function watched(env: object, isTTY = true): boolean {
  return isWatched({ env } as Host, { isTTY } as Host['stderr'])
}
