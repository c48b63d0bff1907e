import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, readdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { root } from '../cli/command.ts'
import { definition, soundFields } from '../cli/lab.ts'
import { treeOf } from '../cli/tree.ts'
import { receive } from './request.ts'

const talkative = `import './log.ts'\n${definition(soundFields('10.1.0.0/24'))}`

/** Runs the plugin until it has taken that long, and kills it; its temporary folder is the one that requests are in. */
async function killedAfter(milliseconds: number, folder: string, tmp: string): Promise<string> {
  const env = { TMPDIR: tmp, ARGOCD_APP_SOURCE_PATH: 'overlays/lab' }
  const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'cmp', 'generate'], {
    cwd: path.join(folder, 'overlays/lab'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  return printed
}

test('killed at any moment it leaves nothing behind, and has printed all or nothing', async () => {
  const { folder, server } = receive({ 'overlays/lab/cluster.ts': talkative, 'overlays/lab/log.ts': 'void 0\n' })
  const before = treeOf(server)
  const whole = await killedAfter(60_000, folder, path.dirname(server))
  assert.match(whole, /kind: L2Advertisement/u)
  for (let milliseconds = 10; milliseconds <= 250; milliseconds += 20) {
    const printed = await killedAfter(milliseconds, folder, path.dirname(server))
    assert.ok(['', whole].includes(printed), printed)
  }
  assert.deepEqual(treeOf(server), before)
  assert.deepEqual(readdirSync(path.dirname(server)), ['_cmp_server'])
})

const pool = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: edge-pool, namespace: metallb-system }
spec: { addresses: [10.1.0.0/24] }
`

test('what it makes for kustomize is in the tree, which Argo CD removes', async () => {
  const { folder, server } = receive({
    'overlays/lab/cluster.ts': definition(
      `release: 'v0.16.1', backend: 'native', resources: fromKustomization('home')`,
      `import { fromKustomization } from 'metallb-overlays'`,
    ),
    'home/kustomization.yaml': 'resources: [pools.yaml, https://example.org/other.yaml]\n',
    'home/pools.yaml': pool,
    'bin/kustomize': `#!/bin/sh\nls -d "$2" > "${'$'}{0%/*}/called"\nexec sleep 60\n`,
  })
  chmodSync(path.join(folder, 'bin/kustomize'), 0o755)
  const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'cmp', 'generate'], {
    cwd: path.join(folder, 'overlays/lab'),
    env: { TMPDIR: path.dirname(server), ARGOCD_APP_SOURCE_PATH: 'overlays/lab', PATH: `${folder}/bin:/usr/bin:/bin` },
    stdio: 'ignore',
  })
  const isCalled = (): boolean => readdirSync(path.join(folder, 'bin')).includes('called')
  while (!isCalled() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10))
  child.kill('SIGKILL')
  assert.ok(isCalled(), 'kustomize was called')
  assert.deepEqual(readdirSync(path.dirname(server)), ['_cmp_server'])
  assert.deepEqual(readdirSync(server).length, 1)
})
