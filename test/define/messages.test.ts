import assert from 'node:assert/strict'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { receiveMessages, sendMessage } from '../../src/io/definition/messages.ts'

/** What the other side of a channel wrote, cut into pieces of that many bytes. */
async function received(bytes: Buffer, piece: number): Promise<readonly unknown[]> {
  const channel = new PassThrough()
  const messages: unknown[] = []
  const ignore = receiveMessages(channel, (message) => messages.push(message))
  for (let at = 0; at < bytes.length; at += piece) channel.write(bytes.subarray(at, at + piece))
  channel.end()
  await once(channel, 'end')
  ignore()
  return messages
}

function sent(messages: readonly unknown[]): Buffer {
  const channel = new PassThrough()
  for (const message of messages) sendMessage(channel, message)
  return (channel.read() as Buffer | null) ?? Buffer.alloc(0)
}

test('messages arrive as they were sent, however they are cut', async () => {
  const messages = fc.array(fc.string({ maxLength: 600 }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(messages, fc.integer({ min: 1, max: 700 }), async (list, piece) => {
      assert.deepEqual(await received(sent(list), piece), list)
    }),
  )
})

test('what is no message is undefined, and throws nothing', async () => {
  assert.deepEqual(await received(Buffer.from([0, 0, 0, 2, 99, 99]), 6), [undefined])
  assert.deepEqual(await received(Buffer.from([255, 255, 255, 255, 99]), 5), [undefined])
})
