import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LanguageServerConnection } from './language-server-connection.ts'

const server = (script: string) => new LanguageServerConnection(process.execPath, ['-e', script], process.cwd())

test('a server that dies says so, with its code and its last words', async () => {
  const connection = server('process.stdin.once("data", () => { console.error("out of memory"); process.exit(7) })')
  await assert.rejects(connection.request('initialize'), /ended with 7\nout of memory/)
  await assert.rejects(connection.request('shutdown'), /ended with 7/)
  await connection.close()
})

test('a server that cannot be started is named', async () => {
  const connection = new LanguageServerConnection('no-such-server', ['--stdio'], process.cwd())
  await assert.rejects(connection.request('initialize'), /no-such-server --stdio\ncannot be started: .*ENOENT/s)
  await connection.close()
})

test('a server that prints something else is an error', async () => {
  const connection = server('console.log("Usage:\\r\\n\\r\\n"); setInterval(() => {}, 1000)')
  await assert.rejects(connection.request('initialize'), /does not speak its protocol.*Usage/)
  await connection.close()
})

test('a server that will not end is killed', async () => {
  const connection = server('setInterval(() => {}, 1000)')
  await connection.close()
  await assert.rejects(connection.request('initialize'), /ended with SIGKILL/)
})
