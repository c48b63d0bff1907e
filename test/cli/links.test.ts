import assert from 'node:assert/strict'
import { readdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { checkStaged, hookedRepository } from '../git/hooked.ts'
import { fixture } from '../support/fixture.ts'
import { metallbOverlays } from './command.ts'
import { definition, repository, soundFields } from './lab.ts'
import { treeOf } from './tree.ts'

const sound = definition(soundFields('10.2.0.0/28'))

/** A link in a repository that has been built; nothing of it is to be written or removed. */
const links: readonly {
  readonly title: string
  readonly link: string
  readonly target: (elsewhere: string) => string
  readonly says: string
}[] = [
  {
    title: 'a definition that is a link to nowhere',
    link: 'overlays/lab/cluster.ts',
    target: () => '../../private/lab.ts',
    says: 'error: overlays/lab/cluster.ts is a link that leads nowhere, to ../../private/lab.ts\nhelp: mend the link, or remove it\n',
  },
  {
    title: 'an overlay that is a link to nowhere',
    link: 'overlays/yard',
    target: () => '../private/yard',
    says: 'error: overlays/yard is a link that leads nowhere, to ../private/yard\nhelp: mend the link, or remove it\n',
  },
  {
    title: 'an overlay that is a link out of the repository',
    link: 'overlays/attic',
    target: (elsewhere) => elsewhere,
    says: 'error: overlays/attic leads out of the repository\nhelp: have the definition in the repository itself: what is elsewhere is on this machine only\n',
  },
  {
    title: 'a definition that is a link out of the repository',
    link: 'overlays/lab/cluster.ts',
    target: (elsewhere) => path.join(elsewhere, 'cluster.ts'),
    says: 'error: overlays/lab/cluster.ts leads out of the repository\nhelp: have the definition in the repository itself: what is elsewhere is on this machine only\n',
  },
  {
    title: 'a folder install that is a link out of the repository',
    link: 'overlays/lab/install',
    target: (elsewhere) => elsewhere,
    says: 'error: overlays/lab/install leads out of the repository\nhelp: name a folder of the repository to write to: output\n',
  },
]

for (const { title, link, target, says } of links) {
  test(`${title} is told, and nothing is written`, async () => {
    const cwd = await repository()
    const elsewhere = await fixture({ 'cluster.ts': sound })
    assert.equal((await metallbOverlays(['build'], { cwd })).code, 0)
    rmSync(path.join(cwd, link), { force: true })
    symlinkSync(target(elsewhere), path.join(cwd, link))
    const files = () => [readdirSync(cwd, { recursive: true }), treeOf(elsewhere)]
    const before = files()
    const { code, stdout, stderr } = await metallbOverlays(['build'], { cwd })
    assert.deepEqual(
      { isRefused: code === 1 || code === 2, stdout, stderr },
      { isRefused: true, stdout: '', stderr: says },
    )
    assert.deepEqual(files(), before)
  })
}

test('a link that leads back to itself is told as what is in the repository', async () => {
  const hooked = await hookedRepository()
  symlinkSync('yard', path.join(hooked.root, 'overlays/yard'))
  await hooked.git('add', '--all')
  const { code, stderr } = await checkStaged(hooked.root)
  assert.deepEqual(
    { code, stderr },
    { code: 1, stderr: 'error: overlays/yard cannot be read: a link leads back to itself\n' },
  )
})
