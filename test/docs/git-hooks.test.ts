import assert from 'node:assert/strict'
import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays, root } from '../cli/command.ts'
import { checkStaged } from '../git/hooked.ts'
import { testRepository } from '../git/repository.ts'
import { hookBlocks } from './hook-blocks.ts'

test('output that is not added is refused as the page says', async () => {
  const { root: cwd, git, write } = await testRepository({})
  cpSync(path.join(root, 'overlays'), path.join(cwd, 'overlays'), { recursive: true })
  await git('add', '--all')
  const file = 'overlays/local/cluster.ts'
  await write(file, readFileSync(path.join(cwd, file), 'utf8').replace('192.168.1.78/32', '192.168.1.78-192.168.1.79'))
  assert.equal((await metallbOverlays(['build'], { cwd })).code, 0)
  await git('add', file)
  const [command, ...output] = hookBlocks('Before the commit')[0]!.split('\n')
  assert.equal(command, '$ metallb-overlays build --check --staged local')
  const { code, stdout } = await checkStaged(cwd, 'local')
  assert.equal(code, 1)
  assert.equal(stdout, output.join('\n'))
})
