import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { within } from './within.ts'

const never = () => assert.fail('not too late')

test('work done in time gives its value, and its own failure', async () => {
  assert.equal(await within(setTimeout(5, 'done'), 1000, never), 'done')
  await assert.rejects(within(Promise.reject(new Error('its own')), 1000, never), /its own/)
})

test('work that takes longer is given up with the error asked for', async () => {
  await assert.rejects(
    within(new Promise(() => {}), 5, () => new Error('too late')),
    /too late/,
  )
})
