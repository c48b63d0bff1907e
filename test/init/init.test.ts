import assert from 'node:assert/strict'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { treeOf } from '../cli/tree.ts'
import { fixture } from '../support/fixture.ts'
import { argo, flux } from './repositories.ts'

type Files = Readonly<Record<string, string>>

const git: Files = { '.git/HEAD': 'ref: refs/heads/main\n' }
const home = flux('home', '0.14.9', '192.168.1.60-192.168.1.75')

/** From what repository, with which arguments, to which files, and what a definition says. */
const histories: readonly (readonly [
  title: string,
  files: Files,
  args: readonly string[],
  written: readonly string[],
  says: RegExp,
])[] = [
  ['nothing', {}, ['attic'], ['overlays/attic/cluster.ts'], /^ {2}release: 'v0\.16\.1',$/mu],
  [
    'nothing, in YAML',
    {},
    ['attic', '--yaml'],
    ['overlays/attic/cluster.yaml', 'overlays/.schemas/cluster.json'],
    /^release: v0\.16\.1$/mu,
  ],
  [
    'Flux',
    home,
    [],
    ['overlays/home/cluster.ts'],
    /^ {2}release: 'v0\.14\.9', \/\/ as in clusters\/home\/metallb\/release\.yaml:6\n {2}backend: 'native', .*\n {2}install: .*\n {2}resources: fromKustomization\('clusters\/home\/metallb'\),$/mu,
  ],
  [
    'Flux, in YAML',
    home,
    ['--yaml'],
    ['overlays/home/cluster.yaml', 'overlays/.schemas/cluster.json'],
    /^release: v0\.14\.9 # as in .*\nbackend: native # .*\ninstall: .*\nresources: \{ fromKustomization: clusters\/home\/metallb \}$/mu,
  ],
  [
    'Argo CD',
    argo,
    [],
    ['overlays/edge/cluster.ts'],
    /^ {2}release: 'v0\.15\.3', \/\/ as in apps\/metallb\.yaml:5\n {2}backend: 'frr', .*\n {2}install: .*\n {2}resources: fromKustomization\('edge\/metallb'\),$/mu,
  ],
  [
    'two clusters of one release',
    { ...home, ...flux('lab', '0.14.9', '10.9.0.16-10.9.0.31') },
    [],
    ['overlays/_base/base.ts', 'overlays/home/cluster.ts', 'overlays/lab/cluster.ts'],
    /release: 'v0\.14\.9',\n {2}backend: 'native',/u,
  ],
  [
    'two clusters of two releases, in YAML',
    { ...home, ...flux('lab', '0.15.3', '10.9.0.16-10.9.0.31') },
    ['--yaml'],
    [
      'overlays/_base/base.yaml',
      'overlays/home/cluster.yaml',
      'overlays/lab/cluster.yaml',
      'overlays/.schemas/cluster.json',
      'overlays/.schemas/base.json',
    ],
    /^backend: native\n$/mu,
  ],
]

for (const [title, files, args, written, says] of histories) {
  test(`from ${title}: what is written is built, and nothing else is touched`, async () => {
    const cwd = await fixture({ ...git, ...files })
    const first = await metallbOverlays(['init', ...args], { cwd })
    assert.equal(first.code, 0, first.stderr)
    const tree = treeOf(cwd)
    assert.deepEqual(Object.keys(tree).toSorted(), [...Object.keys(git), ...Object.keys(files), ...written].toSorted())
    for (const [file, text] of Object.entries(files)) assert.equal(tree[file], text)
    assert.match(tree[written[0]!]!, says)
    const built = await metallbOverlays(['build'], { cwd })
    assert.equal(built.code, 0, built.stdout)
    const second = await metallbOverlays(['init', ...args], { cwd })
    assert.equal(second.stdout, 'nothing to do: what is configured here has a definition\n')
  })
}

test('a cluster that comes later gets a definition, and the others stay', async () => {
  const cwd = await fixture({ ...git, ...home })
  await metallbOverlays(['init'], { cwd })
  const before = treeOf(path.join(cwd, 'overlays'))
  for (const [file, text] of Object.entries(flux('lab', '0.15.3', '10.9.0.16-10.9.0.31'))) {
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true })
    writeFileSync(path.join(cwd, file), text)
  }
  assert.match((await metallbOverlays(['init'], { cwd })).stdout, /^wrote overlays\/lab\/cluster\.ts$/mu)
  const after = treeOf(path.join(cwd, 'overlays'))
  assert.deepEqual({ ...after, ...before }, after)
})

test('a dry run shows, and writes nothing', async () => {
  const cwd = await fixture({ ...git, ...home })
  const before = treeOf(cwd)
  const { stdout } = await metallbOverlays(['init', '--dry-run', '--hook', 'husky'], { cwd })
  assert.match(stdout, /would write overlays\/home\/cluster\.ts:\n\n {2}import[^]*would write \.husky\/pre-commit:/u)
  assert.deepEqual(treeOf(cwd), before)
})

for (const [option, value, file] of [
  ['--hook', 'pre-commit', '.pre-commit-config.yaml'],
  ['--hook', 'lefthook', 'lefthook.yml'],
  ['--hook', 'husky', '.husky/pre-commit'],
  ['--hook', 'git', 'githooks/pre-commit'],
  ['--ci', 'github', '.github/workflows/metallb-overlays.yaml'],
  ['--ci', 'gitlab', '.gitlab-ci.yml'],
] as const) {
  test(`${option} ${value} writes ${file}, or says what to add to it`, async () => {
    const fresh = await fixture({ ...git, ...home })
    await metallbOverlays(['init', option, value], { cwd: fresh })
    assert.match(treeOf(fresh)[file]!, /metallb-overlays(?:@\S+)? build --check/u)
    assert.match((await metallbOverlays(['init', option, value], { cwd: fresh })).stdout, /^nothing to do/u)

    const text = '# of somebody else\n'
    const cwd = await fixture({ ...git, ...home, [file]: text })
    const { stdout } = await metallbOverlays(['init', option, value], { cwd })
    assert.ok(stdout.includes(`${file} is there already; add`), stdout)
    assert.equal(treeOf(cwd)[file], text)
  })
}

/** Files with which a tool calls the command, or could, under another name. */
const elsewhere: readonly (readonly [
  title: string,
  args: readonly string[],
  file: string,
  text: string,
  says: RegExp,
])[] = [
  [
    'lefthook reads .lefthook.yaml too',
    ['--hook', 'lefthook'],
    '.lefthook.yaml',
    'pre-push: {}\n',
    /^\.lefthook\.yaml is there already; add below "pre-commit\.jobs":$/mu,
  ],
  [
    'lefthook calls it already',
    ['--hook', 'lefthook'],
    '.config/lefthook.toml',
    'run = "metallb-overlays build --check"\n',
    /^nothing to do/u,
  ],
  [
    'another workflow calls it already',
    ['--ci', 'github'],
    '.github/workflows/checks.yml',
    'jobs: { checks: { steps: [{ uses: acme/metallb-overlays@v0.1.0 }] } }\n',
    /^nothing to do/u,
  ],
]

for (const [title, args, file, text, says] of elsewhere) {
  test(`${title}, and nothing is written`, async () => {
    const cwd = await fixture({ ...git, ...home })
    await metallbOverlays(['init'], { cwd })
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true })
    writeFileSync(path.join(cwd, file), text)
    const before = treeOf(cwd)
    assert.match((await metallbOverlays(['init', ...args], { cwd })).stdout, says)
    assert.deepEqual(treeOf(cwd), before)
  })
}

test('husky gets a package.json of its own, or npm would take one of a folder above', async () => {
  assert.match(
    await saidOfHusky({}),
    /; npm init --yes; npm install --save-dev husky metallb-overlays@[\d.]+; .*; npx husky$/mu,
  )
  assert.doesNotMatch(await saidOfHusky({ 'package.json': '{}' }), /npm init/u)
})

async function saidOfHusky(files: Files): Promise<string> {
  const cwd = await fixture({ ...git, ...files })
  return (await metallbOverlays(['init', 'attic', '--hook', 'husky'], { cwd })).stdout
}

const unusable: readonly (readonly [
  title: string,
  prepare: (cwd: string) => void,
  args: readonly string[],
  told: RegExp,
])[] = [
  [
    'a file called overlays',
    (cwd) => writeFileSync(path.join(cwd, 'overlays'), ''),
    [],
    /^error: overlays\/home cannot be written: a file is in the way$/mu,
  ],
  [
    'a definition that is something else',
    (cwd) => {
      mkdirSync(path.join(cwd, 'overlays/home'), { recursive: true })
      writeFileSync(
        path.join(cwd, 'overlays/home/cluster.yaml'),
        'apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\n',
      )
    },
    ['--yaml'],
    /^error: overlays\/home\/cluster\.yaml is there already$/mu,
  ],
  ['a name that is a path', () => {}, ['../attic'], /^error: "\.\.\/attic" is no name of a cluster$/mu],
]

for (const [title, prepare, args, told] of unusable) {
  test(`${title} is told in a sentence, and nothing is written`, async () => {
    const cwd = await fixture({ ...git, ...home })
    prepare(cwd)
    const before = treeOf(cwd)
    const { code, stdout, stderr } = await metallbOverlays(['init', '--hook', 'husky', ...args], { cwd })
    assert.deepEqual([code, stdout], [2, ''])
    assert.match(stderr, told)
    assert.deepEqual(treeOf(cwd), before)
    assert.ok(!existsSync(path.join(cwd, '.husky')))
  })
}

test('a link out of the repository is not followed', async () => {
  const [cwd, outside] = [await fixture({ ...git, ...home }), await fixture({ README: '' })]
  symlinkSync(outside, path.join(cwd, 'overlays'))
  const { code, stderr } = await metallbOverlays(['init'], { cwd })
  assert.equal(code, 2)
  assert.match(stderr, /^error: overlays\/home\/cluster\.ts leads out of the repository$/mu)
  assert.deepEqual(Object.keys(treeOf(outside)), ['README'])
})

test('a folder without git will do', async () => {
  const cwd = await fixture(home)
  const { code, stderr } = await metallbOverlays(['init'], { cwd })
  assert.deepEqual([code, stderr], [0, 'this is no git repository: what is written is not under version control\n'])
})
