import assert from 'node:assert/strict'
import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { openTerminal } from '../support/terminal.ts'

const node = (script: string, options?: Parameters<typeof openTerminal>[2]) =>
  openTerminal(process.execPath, ['-e', script], options)

test('a command sees a real terminal of 100 columns and 30 rows', async () => {
  const terminal = await node('console.log(process.stdout.isTTY, process.stdout.columns, process.stdout.rows)')
  await terminal.waitFor('true 100 30')
  assert.equal(await terminal.waitForExit(), 0)
})

test('a command runs where and with what it is told', async () => {
  const cwd = realpathSync(tmpdir())
  const terminal = await node('console.log(process.cwd(), process.env.POOL)', { cwd, env: { POOL: 'edge; pool' } })
  await terminal.waitFor(`${cwd} edge; pool`)
})

test('keys reach the command, and a redrawn line shows once', async () => {
  const terminal = await node(`
    process.stdout.write('0 of 3 clusters')
    process.stdin.setRawMode(true).once('data', (key) => {
      process.stdout.write('\\r3 of 3 clusters ✔ ' + key + '\\n')
      process.exit(4)
    })`)
  await terminal.waitFor('0 of 3 clusters')
  await terminal.press('q')
  const screen = await terminal.waitFor('3 of 3 clusters ✔ q')
  assert.doesNotMatch(screen, /0 of 3/)
  assert.equal(await terminal.waitForExit(), 4)
})

test('a text that does not come fails with what the screen shows', async () => {
  const terminal = await node('console.log("lab built"); setInterval(() => {}, 1000)')
  await terminal.waitFor('lab built')
  await assert.rejects(terminal.waitFor('homelab built', 100), /homelab built did not come in 100 ms.*\nlab built/s)
  await terminal.close()
  await assert.rejects(terminal.capture(), /tmux says/)
})

test('where there is no tmux the test fails and says so', async () => {
  const path = process.env['PATH']
  process.env['PATH'] = ''
  try {
    await assert.rejects(node(''), /no tmux on PATH: install it/)
  } finally {
    process.env['PATH'] = path
  }
})
