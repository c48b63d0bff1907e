import assert from 'node:assert/strict'
import { symlink } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { fileTree } from '../../src/io/file-tree.ts'
import { kustomization, pool, validate, validateJson } from './run-validate.ts'

const files = { 'lan/pool.yaml': pool('lan', '10.0.0.0/33'), 'kustomization.yaml': kustomization(['loop.yaml']) }

const prepare = (folder: string): Promise<void> => symlink('loop.yaml', path.join(folder, 'loop.yaml'))

test('a link that goes in circles is not judged, and everything else is', async () => {
  const { code, stdout } = await validate(files, ['.'], { prepare })
  assert.equal(code, 1)
  assert.match(stdout, /^not judged: loop\.yaml, which cannot be read \(ELOOP\)$/mu)
  assert.match(stdout, /invalid-address-range/u)
})

test('programs are told of it, too', async () => {
  const result = await validateJson({ 'lan/pool.yaml': pool('lan', '10.0.0.0/24') }, ['.'], { prepare })
  assert.equal(result.code, 0)
  assert.deepEqual(result.unread, ['loop.yaml, which cannot be read (ELOOP)'])
})

test('a link that goes in circles and is named itself is an error of usage', async () => {
  const { code, stderr } = await validate(files, ['loop.yaml'], { prepare })
  assert.equal(code, 2)
  assert.match(stderr, /loop\.yaml cannot be read: a link leads back to itself$/mu)
})

test('a folder that the system refuses is remembered, not thrown', () => {
  const tree = fileTree((file) => file)
  const folder = path.join(import.meta.filename, 'within')
  assert.deepEqual([tree.filesBelow(folder), tree.unread()], [[], [{ path: folder, code: 'ENOTDIR' }]])
})
