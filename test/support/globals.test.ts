import assert from 'node:assert/strict'
import { test } from 'node:test'
import { globalsOf } from './globals.ts'

const uses = (text: string) =>
  globalsOf('lab.ts', text, ['process', 'console']).map(({ name, line }) => `${name}:${line}`)

test('a use of a global is seen, however it is written', () => {
  assert.deepEqual(uses('\nprocess.exit(1)'), ['process:2'])
  assert.deepEqual(uses('const { env } = process'), ['process:1'])
  assert.deepEqual(uses('export const ports = { process }'), ['process:1'])
  assert.deepEqual(uses('say[console]'), ['console:1'])
})

test('a property, a string or a comment of that name is no use', () => {
  assert.deepEqual(uses('host.process.exit(1)'), [])
  assert.deepEqual(uses('export const ports = { process: 1 }'), [])
  assert.deepEqual(uses('export type Ports = { process: string; console(): void }'), [])
  assert.deepEqual(uses('// process\nexport const text = "console"'), [])
})
