import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { parseAllDocuments } from 'yaml'
import { commandOf, makeSandbox, receiveIn, runIn, startIn } from '../argocd/sandbox.ts'
import { root } from '../cli/command.ts'
import { definition, repository, soundFields } from '../cli/lab.ts'
import { treeOf } from '../cli/tree.ts'

const sandbox = makeSandbox()

const source = { ARGOCD_APP_NAME: 'metallb-lab', ARGOCD_APP_SOURCE_PATH: 'overlays/lab' }

function kindsIn(stdout: string): readonly unknown[] {
  return parseAllDocuments(stdout).map((document) => (document.toJS() as { readonly kind: string }).kind)
}

test('the sandbox is one: another user, no network, no home, nothing to write to but /tmp', async () => {
  const probe = `
    const { writeFileSync } = require('node:fs')
    const refused = ['/x', '/opt/x', '/usr/x', '/opt/plugin/x', '/opt/plugin/dist/x'].filter((file) => {
      try { writeFileSync(file, ''); return false } catch { return true }
    })
    writeFileSync('/tmp/probe', ''); require('node:fs').rmSync('/tmp/probe')
    require('node:net').connect(443, '192.0.2.1').on('error', ({ code }) =>
      console.log(JSON.stringify({ uid: process.getuid(), env: Object.keys(process.env), refused: refused.length, code })))`
  const { stdout, stderr } = await runIn(sandbox, '/tmp', {}, ['node', '-e', probe])
  assert.equal(stderr, '')
  assert.deepEqual(JSON.parse(stdout), { uid: 999, env: ['PATH'], refused: 5, code: 'ENETUNREACH' })
})

test("this project's own fleet is generated", async () => {
  for (const cluster of ['homelab', 'jls', 'local']) {
    const folder = receiveIn(sandbox, path.join(root, 'overlays'))
    const env = { ARGOCD_APP_SOURCE_PATH: `overlays/${cluster}` }
    const { code, stdout, stderr } = await runIn(sandbox, `${folder}/${cluster}`, env, commandOf('generate'))
    assert.equal(code, 0, stderr)
    assert.ok(kindsIn(stdout).includes('IPAddressPool'), stdout)
  }
})

test('a definition that must run in a thread of its own is generated', async () => {
  const threaded = `await Promise.resolve()\n${definition(soundFields('10.1.0.0/24'))}`
  const folder = receiveIn(sandbox, await repository({ 'overlays/lab/cluster.ts': threaded }))
  const { code, stdout, stderr } = await runIn(sandbox, `${folder}/overlays/lab`, source, commandOf('generate'))
  assert.equal(code, 0, stderr)
  assert.deepEqual(kindsIn(stdout), ['IPAddressPool', 'L2Advertisement'])
})

test('an error is told with its place, and nothing is printed', async () => {
  const wrong = definition(soundFields('10.1.0.0/33'))
  const folder = receiveIn(sandbox, await repository({ 'overlays/lab/cluster.ts': wrong }))
  const { code, stdout, stderr } = await runIn(sandbox, `${folder}/overlays/lab`, source, commandOf('generate'))
  assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
  assert.match(stderr, /^overlays\/lab\/cluster\.ts:3:\d+: error\[/u)
  assert.doesNotMatch(stderr, /_cmp_server|\/opt\/plugin/u)
})

test('parameters are announced', async () => {
  const folder = receiveIn(sandbox, await repository())
  const { code, stdout } = await runIn(sandbox, `${folder}/overlays/lab`, source, commandOf('parameters'))
  assert.equal(code, 0)
  assert.ok(Array.isArray(JSON.parse(stdout)))
})

test('five requests at once get each their own answer, and leave nothing but their trees', async () => {
  const addresses = [1, 2, 3, 4, 5].map((index) => `10.${index}.0.0/24`)
  const folders: string[] = []
  for (const address of addresses) {
    folders.push(receiveIn(sandbox, await repository({ 'overlays/lab/cluster.ts': definition(soundFields(address)) })))
  }
  const trees = treeOf(sandbox.tmp)
  const outcomes = await Promise.all(
    folders.map((folder) => runIn(sandbox, `${folder}/overlays/lab`, source, commandOf('generate'))),
  )
  for (const [index, { code, stdout, stderr }] of outcomes.entries()) {
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    assert.ok(stdout.includes(`- ${addresses[index]}\n`), stdout)
  }
  assert.deepEqual(treeOf(sandbox.tmp), trees)
  assert.deepEqual(readdirSync(sandbox.tmp), ['_cmp_server'])
})

test('killed at any moment it leaves nothing behind', async () => {
  const folder = receiveIn(sandbox, await repository())
  const tree = treeOf(sandbox.tmp)
  const codes: (number | null)[] = []
  for (const milliseconds of [20, 70, 120, 170, 220, 270, 10_000]) {
    codes.push(await codeWithin(milliseconds, `${folder}/overlays/lab`))
  }
  assert.deepEqual([codes.at(0), codes.at(-1)], [null, 0])
  assert.deepEqual(treeOf(sandbox.tmp), tree)
  assert.deepEqual(readdirSync(sandbox.tmp), ['_cmp_server'])
})

/** The exit code of a request that is given that long and killed then; null where it was killed. */
async function codeWithin(milliseconds: number, folder: string): Promise<number | null> {
  const child = startIn(sandbox, folder, source, commandOf('generate'))
  const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), milliseconds)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearTimeout(timer)
  return code
}
