import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frame, type Message, unframe } from './json-rpc.ts'

const question: Message = { id: 1, method: 'textDocument/hover', params: { name: 'Zürich' } }
const answer: Message = { id: 1, result: null }

test('messages come back whole, wherever the bytes are cut', () => {
  const bytes = Buffer.from(frame(question) + frame(answer))
  for (let cut = 0; cut <= bytes.length; cut++) {
    const read = unframe()
    const messages = [...read(bytes.subarray(0, cut)), ...read(bytes.subarray(cut))]
    assert.deepEqual(messages, [
      { jsonrpc: '2.0', ...question },
      { jsonrpc: '2.0', ...answer },
    ])
  }
})

test('bytes that are no message are an error, not a silent wait', () => {
  assert.throws(() => unframe()(Buffer.from('Usage: tsc\r\n\r\n')), /without Content-Length: Usage: tsc/)
})
