import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { once } from 'node:events'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { plainEnvironment } from '../support/environment.ts'
import { fixture } from '../support/fixture.ts'
import { committed, gitEnvironment } from './repository.ts'

const source = (file: string) => JSON.stringify(path.resolve(import.meta.dirname, '../../src/io/git', file))

/** Takes a snapshot of HEAD, says so, and stays in it. */
const script = `
const { openRepository } = await import(${source('repository.ts')})
const { withSnapshot } = await import(${source('snapshot.ts')})
const repository = await openRepository(process.cwd(), process.env)
setInterval(() => {}, 1000)
await withSnapshot(repository, 'HEAD', () => {
  console.log('in it')
  return new Promise(() => {})
})`

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} leaves no snapshot behind`, async () => {
    const { root } = await committed({ 'a.ts': '1' })
    const { child, temporary } = await start(root)
    await once(child.stdout, 'data')
    assert.equal(readdirSync(temporary).length, 1)
    child.kill(signal)
    assert.deepEqual(await once(child, 'exit'), [null, signal])
    assert.deepEqual(readdirSync(temporary), [])
  })
}

test('a signal while git still writes ends git, and leaves nothing behind', async () => {
  const { root, git, write } = await committed({ 'a.ts': '1', 'b.ts': '1' })
  const marks = await fixture({})
  await write('.git/info/attributes', '*.ts filter=slow\n')
  await git('config', 'filter.slow.smudge', `touch '${marks}/started'; sleep 1; touch '${marks}/ended'; cat`)
  const { child, temporary } = await start(root)
  await appearance(path.join(marks, 'started'))
  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'exit'), [null, 'SIGTERM'])
  await appearance(path.join(marks, 'ended'))
  assert.deepEqual(readdirSync(temporary), [])
})

async function appearance(file: string): Promise<void> {
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 10))
}

async function start(cwd: string) {
  const temporary = await fixture({})
  const env = plainEnvironment({ ...gitEnvironment, TMPDIR: temporary })
  const args = ['--input-type=module', '--eval', script]
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
  return { child, temporary }
}
