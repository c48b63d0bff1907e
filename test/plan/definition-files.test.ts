import assert from 'node:assert/strict'
import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { filesOfDefinition } from '../../src/io/definition/definition-files.ts'
import { root as program } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'

test('files of a definition are what it names and modules of the repository, and not of this program', async () => {
  const entry = path.join(program, 'src/index.ts')
  const root = await fixture({
    'overlays/lab/cluster.ts': `import { defineCluster } from 'metallb-overlays'\nimport '@fleet/base'\nimport 'installed'\nimport '${entry}'\n`,
    'packages/base/package.json': '{ "name": "@fleet/base", "main": "index.js" }',
    'packages/base/index.js': "import './lan.js'\n",
    'packages/base/lan.js': '',
    'node_modules/installed/index.js': '',
    'tools/metallb-overlays/package.json': '{ "name": "metallb-overlays", "main": "index.js" }',
    'tools/metallb-overlays/index.js': '',
  })
  await mkdir(path.join(root, 'node_modules/@fleet'))
  await symlink('../../packages/base', path.join(root, 'node_modules/@fleet/base'))
  await symlink('../tools/metallb-overlays', path.join(root, 'node_modules/metallb-overlays'))
  const files = filesOfDefinition(path.join(root, 'overlays/lab/cluster.ts'))
  assert.deepEqual(files.map((each) => path.relative(root, each)).toSorted(), [
    'overlays/lab/cluster.ts',
    'packages/base/index.js',
    'packages/base/lan.js',
  ])
})
