import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { root } from './command.ts'
import { definition, repository, soundFields } from './lab.ts'

const sound = definition(soundFields('10.1.0.0/24'))

/** A definition that starts a program, which tells its number and sleeps. */
function starting(call: string): string {
  return `import { ${call} } from 'node:child_process'\n${call}('sh', ['-c', 'echo $$ > pid; exec sleep 60'], { cwd: import.meta.dirname })\n${sound}`
}

async function until(isSo: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 500 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 10))
  return isSo()
}

function isGone(pid: number): boolean {
  try {
    return /^State:\tZ/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return true
  }
}

const ends = [
  { name: 'is killed', call: 'execFileSync', signal: 'SIGKILL', options: [] },
  { name: 'is asked to end', call: 'execFileSync', signal: 'SIGTERM', options: [] },
  { name: 'ends it at its time limit', call: 'execFileSync', signal: undefined, options: ['--time-limit', '0.5'] },
  { name: 'is through', call: 'spawn', signal: undefined, options: [] },
] as const

for (const { name, call, signal, options } of ends) {
  test(`what a definition started ends where the command ${name}`, async () => {
    const cwd = await repository({ 'overlays/lab/cluster.ts': starting(call) })
    const file = path.join(cwd, 'overlays/lab/pid')
    const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'build', ...options], {
      cwd,
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    assert.ok(await until(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n')), 'it was started')
    if (signal) child.kill(signal)
    await ended
    assert.ok(await until(() => isGone(Number(readFileSync(file, 'utf8')))), 'it is gone')
  })
}

/** A definition that stops the process that it runs in, which then notices nothing. */
const stopping = `import { writeFileSync } from 'node:fs'\nwriteFileSync(import.meta.dirname + '/pid', process.pid + '\\n')\nprocess.kill(process.pid, 'SIGSTOP')\n${sound}`

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`a process that a definition stopped ends with the command at ${signal}`, async () => {
    const cwd = await repository({ 'overlays/lab/cluster.ts': stopping })
    const file = path.join(cwd, 'overlays/lab/pid')
    const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'build', '--time-limit', '30'], {
      cwd,
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)))
    assert.ok(await until(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('\n')), 'it was started')
    child.kill(signal)
    assert.equal(await ended, signal)
    assert.ok(await until(() => isGone(Number(readFileSync(file, 'utf8')))), 'it is gone')
  })
}
