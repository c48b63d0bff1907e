import assert from 'node:assert/strict'
import { test } from 'node:test'
import { median, ratio, wholeProcess } from '../../bench/measure.ts'

test('the median is the middle value, or the mean of the two in the middle', () => {
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([1, 100, 3, 5]), 4)
  assert.equal(median([7]), 7)
})

test('a ratio compares two works that take turns, each tried once before', async () => {
  const turns: string[] = []
  const sleep = (name: string, milliseconds: number) => () => {
    turns.push(name)
    return new Promise((resolve) => setTimeout(resolve, milliseconds))
  }
  const found = await ratio(sleep('slow', 40), sleep('fast', 10), 2)
  assert.ok(found > 1.5, String(found))
  assert.deepEqual(turns, ['fast', 'slow', 'fast', 'slow', 'fast', 'slow'])
})

test('a process that fails is no measurement', () => {
  const failing = wholeProcess(process.execPath, ['-e', 'console.error("no overlays"); process.exit(2)'], process.cwd())
  assert.throws(failing, /ended with 2\nno overlays/)
})
