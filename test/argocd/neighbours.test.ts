import assert from 'node:assert/strict'
import { chmodSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { definition, soundFields } from '../cli/lab.ts'
import { call, receive } from './request.ts'

const lab = definition(soundFields('10.1.0.0/24'))
const twin = (address: string): string => definition(`name: 'twin', ${soundFields(address)}`)

/** What is wrong beside a sound cluster `lab`, and what is said of it. */
const faults: readonly {
  readonly title: string
  readonly files?: Readonly<Record<string, string>>
  readonly links?: Readonly<Record<string, string>>
  readonly says: string
}[] = [
  {
    title: 'a folder that is a link to nowhere',
    links: { 'overlays/yard': '../gone' },
    says: 'overlays/yard is a link that leads nowhere, to ../gone',
  },
  {
    title: 'a definition that is a link to nowhere',
    links: { 'overlays/yard/cluster.ts': 'nowhere.ts' },
    says: 'overlays/yard/cluster.ts is a link that leads nowhere, to nowhere.ts',
  },
  {
    title: 'a folder that is a link to itself',
    links: { 'overlays/yard': 'yard' },
    says: 'overlays/yard cannot be read: a link leads back to itself',
  },
  {
    title: 'two definitions in a folder',
    files: { 'overlays/yard/cluster.ts': lab, 'overlays/yard/cluster.yaml': 'release: v0.16.1\n' },
    says: 'yard has cluster.ts and cluster.yaml: which one defines the cluster?',
  },
  {
    title: 'an output out of the repository',
    files: { 'overlays/yard/cluster.ts': definition(`output: '../../x', ${soundFields('10.2.0.0/24')}`) },
    says: "output: '../../x' leads out of the repository",
  },
  {
    title: 'a definition out of the repository',
    links: { 'overlays/yard': '../..' },
    files: { '../cluster.ts': lab },
    says: 'overlays/yard leads out of the repository',
  },
]

for (const { title, files = {}, links = {}, says } of faults) {
  const received = () => receive({ 'overlays/lab/cluster.ts': lab, ...files }, links)

  test(`${title} stops no neighbour`, async () => {
    const request = received()
    const { code, stdout, stderr } = await call(request, { at: 'overlays/lab' })
    assert.deepEqual({ code, stderr }, { code: 0, stderr: `overlays/yard is not judged along: ${says}\n` })
    assert.match(stdout, /10\.1\.0\.0\/24/u)
    const discovered = await call(request, { at: 'overlays', words: ['discover'] })
    assert.deepEqual(discovered, { code: 0, stdout: 'lab/cluster.ts\n', stderr: '' })
  })

  test(`${title} is said where it is the wanted cluster, or may be`, async () => {
    const wanted = await call(received(), { at: 'overlays', env: { ARGOCD_ENV_CLUSTER: 'yard' } })
    assert.notEqual(wanted.code, 0)
    assert.equal(wanted.stdout, '')
    assert.ok(wanted.stderr.startsWith(`error: ${says}\n`), wanted.stderr)
    const unsaid = await call(received(), { at: 'overlays' })
    assert.deepEqual({ code: unsaid.code, stdout: unsaid.stdout }, { code: 2, stdout: '' })
    assert.match(unsaid.stderr, /the folder has several clusters: lab, yard/u)
  })
}

/** Root may read everything. */
const user = process.getuid?.() === 0 ? 65_534 : undefined

test('a folder that may not be read stops no neighbour', async () => {
  const request = receive({ 'overlays/lab/cluster.ts': lab, 'overlays/yard/cluster.ts': lab })
  const yard = path.join(request.folder, 'overlays/yard')
  chmodSync(yard, 0o000)
  const { code, stdout, stderr } = await call(request, { at: 'overlays/lab', user })
  const discovered = await call(request, { at: 'overlays', user, words: ['discover'] })
  chmodSync(yard, 0o755)
  assert.equal(
    stderr,
    'overlays/yard is not judged along: overlays/yard/cluster.ts cannot be read: permission denied\n',
  )
  assert.equal(code, 0)
  assert.match(stdout, /10\.1\.0\.0\/24/u)
  assert.deepEqual(discovered, { code: 0, stdout: 'lab/cluster.ts\n', stderr: '' })
})

for (const file of ['cluster.yaml', 'cluster.ts']) {
  test(`a ${file} that may not be read is told, and stops no neighbour`, async () => {
    const unread = `overlays/yard/${file}`
    const request = receive({ 'overlays/lab/cluster.ts': lab, [unread]: lab })
    chmodSync(path.join(request.folder, unread), 0o000)
    assert.equal((await call(request, { at: 'overlays/lab', user })).code, 0)
    const { code, stdout, stderr } = await call(request, { at: 'overlays/yard', user })
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 1,
        stdout: '',
        stderr: `${unread}:1:1: error[definition-unreadable]: the definition cannot be read: permission denied\ncluster yard: nothing is generated\n`,
      },
    )
  })
}

test('a base that may not be read is no empty one', async () => {
  const files = {
    'overlays/lab/cluster.yaml': 'extends: ../_base/base.yaml\n',
    'overlays/_base/base.yaml': 'release: v0.16.1\n',
  }
  const request = receive(files)
  chmodSync(path.join(request.folder, 'overlays/_base/base.yaml'), 0o000)
  const { code, stderr } = await call(request, { at: 'overlays/lab', user })
  assert.equal(code, 1)
  assert.match(stderr, /extends: \.\.\/_base\/base\.yaml cannot be read: permission denied\n/u)
})

test('overlays that may not be read are told by their path in the repository', async () => {
  const request = receive({ 'overlays/lab/cluster.ts': lab, 'out/README.md': '' })
  const overlays = path.join(request.folder, 'overlays')
  chmodSync(overlays, 0o000)
  const { code, stdout, stderr } = await call(request, { at: 'out', user })
  chmodSync(overlays, 0o755)
  assert.deepEqual(
    { code, stdout, stderr },
    { code: 1, stdout: '', stderr: 'error: overlays cannot be read: permission denied\n' },
  )
})

test('two neighbours of one name stop none but each other', async () => {
  const files = { 'overlays/a/cluster.ts': twin('10.2.0.0/24'), 'overlays/b/cluster.ts': twin('10.3.0.0/24') }
  const request = receive({ 'overlays/lab/cluster.ts': lab, ...files })
  assert.equal((await call(request, { at: 'overlays/lab' })).code, 0)
  const { code, stdout, stderr } = await call(request, { at: 'overlays/a' })
  assert.deepEqual({ code, stdout }, { code: 2, stdout: '' })
  assert.match(stderr, /a \(overlays\/a\/cluster\.ts:3:\d+\) and b \(.*\) are both called "twin"/u)
})

test('many folders that cannot be judged are told shortly', async () => {
  const links = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`overlays/gone-${index}`, '../gone']))
  const request = receive({ 'overlays/lab/cluster.ts': lab }, links)
  const { code, stderr } = await call(request, { at: 'overlays/lab' })
  assert.equal(code, 0)
  assert.match(stderr, /\nand 4 more folders\n$/u)
  assert.ok(!stderr.includes(path.basename(request.folder)))
})
