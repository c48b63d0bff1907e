import assert from 'node:assert/strict'
import { chmodSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { treeOf } from '../cli/tree.ts'
import { fixture } from '../support/fixture.ts'
import { flux } from './repositories.ts'

const files = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  ...flux('home', '0.14.9', '192.168.1.60-192.168.1.75'),
  'overlays/_base/README': '',
}
/** Nobody, since root may everything. */
const user = process.getuid?.() === 0 ? { user: 65_534 } : {}

/** What init may not do, and what it says. */
const refusals: readonly (readonly [title: string, folder: string, mode: number, code: number, says: RegExp])[] = [
  ['write to the repository', 'overlays', 0o555, 2, /^error: overlays cannot be written: permission denied$/mu],
  ['read the overlays', 'overlays', 0o000, 1, /^error: overlays(?:\/_base)? cannot be read: permission denied$/mu],
  ['read what is configured', 'clusters', 0o000, 2, /^not looked at: clusters, which cannot be read \(EACCES\)$/mu],
]

for (const [title, folder, mode, code, says] of refusals) {
  test(`who may not ${title} is told so in a sentence, and nothing is written`, async () => {
    const cwd = await fixture(files)
    chmodSync(cwd, 0o755)
    chmodSync(path.join(cwd, folder), mode)
    const outcome = await metallbOverlays(['init', '--hook', 'git'], { cwd, ...user })
    chmodSync(path.join(cwd, folder), 0o755)
    assert.deepEqual([outcome.code, outcome.stdout], [code, ''], outcome.stderr)
    assert.match(outcome.stderr, says)
    assert.deepEqual(treeOf(cwd), files)
  })
}
