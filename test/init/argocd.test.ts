import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { repositoryUrl } from '../../src/argocd/repository-url.ts'
import { metallbOverlays } from '../cli/command.ts'
import { definition, soundFields } from '../cli/lab.ts'
import { treeOf } from '../cli/tree.ts'
import { gitEnvironment, testRepository } from '../git/repository.ts'
import type { Outcome } from '../support/run.ts'
import { flux } from './repositories.ts'

const lab = { 'overlays/lab/cluster.ts': definition(soundFields('10.1.0.0/24')) }
const file = 'argocd/metallb-overlays.yaml'

/** What a remote may be, and what Argo CD is told. */
const addresses: readonly (readonly [remote: string, told: string | undefined])[] = [
  ['https://git.example.org/fleet.git', 'https://git.example.org/fleet.git'],
  ['https://ada:glpat-1@git.example.org/fleet.git', 'https://git.example.org/fleet.git'],
  ['https://oauth2:p@ss@git.example.org:8443/fleet.git', 'https://git.example.org:8443/fleet.git'],
  ['https://git.example.org/fleet.git?private_token=1', 'https://git.example.org/fleet.git'],
  ['ssh://git@git.example.org:2222/fleet.git', 'ssh://git@git.example.org:2222/fleet.git'],
  ['ssh://git:secret@git.example.org/fleet.git', 'ssh://git@git.example.org/fleet.git'],
  ['git@git.example.org:platform/fleet.git', 'git@git.example.org:platform/fleet.git'],
  ['/srv/git/fleet.git', undefined],
  ['../fleet', undefined],
  ['file:///srv/git/fleet.git', undefined],
]

for (const [remote, told] of addresses) {
  test(`of ${remote} Argo CD is told ${told ?? 'nothing'}`, () => assert.equal(repositoryUrl(remote), told))
}

async function initIn(
  files: Readonly<Record<string, string>>,
  remote: string | undefined,
  ...args: readonly string[]
): Promise<Outcome & { readonly cwd: string }> {
  const { root: cwd, git } = await testRepository(files)
  if (remote !== undefined) await git('remote', 'add', 'origin', remote)
  return { cwd, ...(await metallbOverlays(['init', '--argocd', ...args], { cwd, env: gitEnvironment })) }
}

test('what is written is what cmp applications prints, once', async () => {
  const { cwd, code, stderr, stdout } = await initIn(lab, 'https://ada:glpat-1@git.example.org/fleet.git')
  assert.equal(code, 0, stderr)
  assert.match(stdout, /^wrote argocd\/metallb-overlays\.yaml\nnext: commit it, and kubectl apply -f argocd\//u)
  assert.doesNotMatch(stdout + stderr, /glpat/u)
  const printed = await metallbOverlays(['cmp', 'applications', '--repo-url', 'https://git.example.org/fleet.git'], {
    cwd,
  })
  assert.equal(readFileSync(path.join(cwd, file), 'utf8'), printed.stdout)
  const before = treeOf(cwd)
  const again = await metallbOverlays(['init', '--argocd'], { cwd, env: gitEnvironment })
  assert.match(again.stdout, /^nothing to do/u)
  assert.deepEqual(treeOf(cwd), before)
})

/** From what files and which remote nothing is written, and what is said. */
const nothing: readonly (readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  remote: string | undefined,
  code: number,
  says: RegExp,
])[] = [
  ['no remote', lab, undefined, 2, /there is no remote "origin"\nhelp: --repo-url https/u],
  ['a remote on this machine', lab, '/srv/git/fleet.git', 2, /\/srv\/git\/fleet\.git is no address of a server/u],
  [
    'YAML that something applies already',
    flux('home', '0.14.9', '192.168.1.60-192.168.1.75'),
    'git@git.example.org:fleet.git',
    0,
    /^no Application is needed/mu,
  ],
  [
    'a definition that build refuses',
    { 'overlays/lab/cluster.ts': definition(soundFields('10.1.0.0/33')) },
    'git@git.example.org:fleet.git',
    1,
    /waits for what metallb-overlays build lab refuses$/mu,
  ],
  [
    'Applications of somebody else',
    { ...lab, [file]: '# of somebody else\n' },
    'git@git.example.org:fleet.git',
    0,
    /is there already, and not what this prints: metallb-overlays cmp applications --repo-url git@git/u,
  ],
]

for (const [title, files, remote, code, says] of nothing) {
  test(`from ${title} no Applications are written, and it is said why`, async () => {
    const outcome = await initIn(files, remote)
    assert.equal(outcome.code, code, outcome.stderr)
    assert.match(outcome.stderr, says)
    assert.equal(treeOf(outcome.cwd)[file], files[file])
  })
}

test('another address can be named', async () => {
  const { cwd } = await initIn(lab, '/srv/git/fleet.git', '--repo-url', 'https://git.example.org/fleet.git')
  assert.match(treeOf(cwd)[file]!, /^ {4}repoURL: https:\/\/git\.example\.org\/fleet\.git$/mu)
})
