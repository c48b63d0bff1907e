import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { cacheFolder, isMade } from '../../src/io/cache-folder.ts'
import type { Environment } from '../support/environment.ts'
import { fixture } from '../support/fixture.ts'
import { metallbOverlays } from './command.ts'
import { repository } from './lab.ts'

const home = await fixture({})
const gone = path.join(home, 'gone')

/** By system and variables: where compiled code is kept. */
const folders: readonly (readonly [platform: string, env: Environment, folder: string | undefined])[] = [
  ['linux', { HOME: home }, `${home}/.cache/metallb-overlays`],
  ['linux', { HOME: home, XDG_CACHE_HOME: '/var/cache/ada' }, '/var/cache/ada/metallb-overlays'],
  ['linux', { HOME: home, XDG_CACHE_HOME: 'cache' }, `${home}/.cache/metallb-overlays`],
  ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, '/var/cache/ada/metallb-overlays'],
  ['linux', { HOME: gone }, undefined],
  ['linux', { HOME: '' }, undefined],
  ['linux', { HOME: '.' }, undefined],
  ['linux', {}, undefined],
  ['linux', { HOME: home, NODE_COMPILE_CACHE: '/var/cache/node' }, undefined],
  ['linux', { HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' }, undefined],
  ['darwin', { HOME: home }, `${home}/Library/Caches/metallb-overlays`],
  ['win32', { HOME: '/c/Users/ada', LOCALAPPDATA: home }, `${home}/metallb-overlays`],
  ['win32', { HOME: home }, undefined],
]

for (const [platform, env, folder] of folders) {
  test(`on ${platform} with ${JSON.stringify(env).replaceAll(home, '~')}: ${folder?.replace(home, '~') ?? 'nowhere'}`, () =>
    assert.equal(cacheFolder(env, platform), folder))
}

test('a folder is made, or cannot be', async () => {
  const folder = await fixture({ file: '' })
  const paths = ['new/of/new', 'new', 'file/new', '.'].map((name) => path.join(folder, name))
  assert.deepEqual([...paths, '/proc/self/new/of/new'].map(isMade), [true, true, false, true, false])
  assert.deepEqual(readdirSync(path.join(folder, 'new/of')), ['new'])
})

/** What a run leaves behind, by the variables of its environment. */
const runs: readonly (readonly [title: string, env: (home: string) => Environment, kept: readonly string[]])[] = [
  ['a home', (folder) => ({ HOME: folder }), ['.cache']],
  ['no home', () => ({ HOME: undefined }), []],
  ['a folder for the cache of Node', (folder) => ({ HOME: folder, NODE_COMPILE_CACHE: `${folder}/node` }), ['node']],
  ['a cache that is none', (folder) => ({ HOME: folder, XDG_CACHE_HOME: `${folder}/file/cache` }), []],
]

for (const [title, env, kept] of runs) {
  test(`with ${title} nothing stays in the folder for temporary files, nor in the repository`, async () => {
    const [cwd, temporary, folder] = [await repository(), await fixture({}), await fixture({})]
    writeFileSync(path.join(folder, 'file'), '')
    for (const TMPDIR of [temporary, '.']) {
      const { code, stderr } = await metallbOverlays(['build'], {
        cwd,
        env: { NODE_COMPILE_CACHE: undefined, XDG_CACHE_HOME: undefined, ...env(folder), TMPDIR },
      })
      assert.equal(code, 0, stderr)
    }
    assert.deepEqual(readdirSync(temporary), [])
    assert.deepEqual(readdirSync(cwd).toSorted(), ['.git', 'overlays'])
    assert.deepEqual(readdirSync(folder).toSorted(), [...kept, 'file'].toSorted())
  })
}
