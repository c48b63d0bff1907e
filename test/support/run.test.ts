import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from './run.ts'

const node = (script: string, options?: Parameters<typeof run>[2]) => run(process.execPath, ['-e', script], options)

test('a command that fails is an outcome, not an exception', async () => {
  const outcome = await node('console.log("out"); console.error("err"); process.exitCode = 3')
  assert.deepEqual(outcome, { code: 3, stdout: 'out\n', stderr: 'err\n' })
})

test('a command ended by a signal has the code a shell would give it', async () => {
  assert.equal((await node('process.kill(process.pid, "SIGTERM")')).code, 143)
})

test('a command reads its input, and an empty stdin without it', async () => {
  assert.equal((await node('process.stdin.pipe(process.stdout)', { input: 'kind: Node\n' })).stdout, 'kind: Node\n')
  assert.equal((await node('process.stdin.pipe(process.stdout)')).stdout, '')
})

test('a command that ends without reading a long input does not break the test', async () => {
  assert.equal((await node('process.exit(0)', { input: 'x'.repeat(1_000_000) })).code, 0)
})

test('a command runs where and with what it is told', async () => {
  const script = 'console.log(process.cwd(), process.env.POOL, process.env.HOME)'
  const { stdout } = await node(script, { cwd: '/', env: { POOL: 'edge-pool', HOME: undefined } })
  assert.equal(stdout, '/ edge-pool undefined\n')
})

test('what node:test sets for its own children does not reach the command', async () => {
  assert.equal((await node('console.log(process.env.NODE_TEST_CONTEXT)')).stdout, 'undefined\n')
})

test('a command that never ends is killed and named', async () => {
  await assert.rejects(node('setInterval(() => {}, 1000)', { timeLimit: 200 }), /setInterval.*\nran longer than 200 ms/)
})

test('a command that outlives its limit through a child of its own does not hold the test', async () => {
  const script = `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 3000)'], { stdio: 'inherit' })`
  await assert.rejects(node(script, { timeLimit: 400 }), /ran longer/)
})

test('a command that does not exist is named', async () => {
  await assert.rejects(run('no-such-command', []), /no-such-command.*\ncannot be started: .*ENOENT/s)
})
