import assert from 'node:assert/strict'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { fixture } from '../support/fixture.ts'
import { run } from '../support/run.ts'
import { metallbOverlays, root } from './command.ts'
import { definition, repository, soundFields } from './lab.ts'

const twice = definition(`name: 'lab', ${soundFields('10.1.0.0/24')}`)

/** Wrong usage: what is typed, in which repository, and what is said. */
const cases: readonly {
  readonly name: string
  readonly args: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  readonly says: RegExp
}[] = [
  { name: 'an unknown command', args: ['biuld'], says: /there is no command "biuld"\nhelp: did you mean "build"\?/ },
  {
    name: 'an unknown option',
    args: ['build', '--chek'],
    says: /build has no option --chek\nhelp: did you mean --check\?/,
  },
  {
    name: 'an option before the command',
    args: ['--check', 'build'],
    says: /there is no option --check before the command/,
  },
  {
    name: 'a value that an option has not',
    args: ['build', '--format', 'xml'],
    says: /--format xml: there is no such value\nhelp: one of text, json/,
  },
  { name: 'an option without its value', args: ['build', '--overlays'], says: /--overlays/ },
  {
    name: 'a time limit that is none',
    args: ['build', '--time-limit', 'soon'],
    says: /--time-limit soon: this is no number of seconds/,
  },
  { name: 'an unknown cluster', args: ['build', 'lap'], says: /there is no cluster "lap"\nhelp: did you mean "lab"\?/ },
  { name: 'a folder that is not there', args: ['build', '--overlays', 'nowhere'], says: /there is no folder nowhere/ },
  {
    name: 'an empty folder',
    args: ['build', '--overlays', 'apps'],
    files: { 'apps/readme.md': '' },
    says: /no overlays found: apps has no folder with a cluster\.ts/,
  },
  {
    name: 'two clusters of one name',
    args: ['build'],
    files: { 'overlays/attic/cluster.ts': twice, 'overlays/yard/cluster.ts': twice },
    says: /attic \(overlays\/attic\/cluster\.ts:3:\d+\) and lab \(overlays\/lab\/cluster\.ts:3:\d+\) are both called "lab"/,
  },
  {
    name: 'two clusters with one output',
    args: ['build'],
    files: { 'overlays/attic/cluster.ts': definition(`output: 'overlays/lab', ${soundFields('10.2.0.0/24')}`) },
    says: /attic \(overlays\/attic\/cluster\.ts:3:\d+\) and lab \(overlays\/lab\/cluster\.ts:3:\d+\) would both be written to "overlays\/lab"/,
  },
  {
    name: 'an output outside of the repository',
    args: ['build'],
    files: { 'overlays/attic/cluster.ts': definition(`output: '../elsewhere', ${soundFields('10.2.0.0/24')}`) },
    says: /output: '\.\.\/elsewhere' leads out of the repository/,
  },
  {
    name: 'an output with an absolute path',
    args: ['build'],
    files: { 'overlays/attic/cluster.ts': definition(`output: '/elsewhere', ${soundFields('10.2.0.0/24')}`) },
    says: /output: '\/elsewhere' leads out of the repository/,
  },
  {
    name: 'a finding that is not known',
    args: ['explain', 'pool-not-advertized'],
    says: /there is no finding "pool-not-advertized"\nhelp: did you mean "pool-not-advertised"\?/,
  },
  {
    name: 'a second cluster for init',
    args: ['init', 'attic', 'yard'],
    says: /init takes one argument: "yard" is too many\nhelp: metallb-overlays init --help/,
  },
  { name: 'an argument for krm', args: ['krm', 'lab'], says: /krm takes no argument: "lab" is too many/ },
  {
    name: "an address for Argo CD's Applications that nobody asks for",
    args: ['init', 'attic', '--repo-url', 'https://git.example.org/fleet.git'],
    says: /--repo-url is for --argocd/,
  },
  { name: 'a shell that is not known', args: ['completion', 'tcsh'], says: /no completion for "tcsh"/ },
]

for (const { name, args, files, says } of cases) {
  test(`${name} is wrong usage`, async () => {
    const { code, stdout, stderr } = await metallbOverlays(args, { cwd: await repository(files) })
    assert.equal(code, 2, stdout + stderr)
    assert.equal(stdout, '')
    assert.match(stderr, /^error: /)
    assert.match(stderr, says)
    assert.doesNotMatch(stderr, /^ +at /m)
  })
}

test('no overlays at all is wrong usage', async () => {
  const { code, stderr } = await metallbOverlays(['build'], { cwd: await fixture({ 'readme.md': '' }) })
  assert.equal(code, 2)
  assert.match(
    stderr,
    /there is no folder "overlays" here or above\nhelp: metallb-overlays init writes overlays\/<cluster>\/cluster\.ts/,
  )
})

test('every command has help with an example', async () => {
  const { code, stdout } = await metallbOverlays(['--help'])
  assert.equal(code, 0)
  const commands = [
    ...stdout
      .split('Commands:')[1]!
      .split('Options:')[0]!
      .matchAll(/^ {2}([a-z-]+)/gm),
  ].map(([, name]) => name!)
  assert.ok(commands.includes('build'))
  for (const command of commands) {
    const help = await metallbOverlays([command, '--help'])
    assert.equal(help.code, 0)
    assert.match(help.stdout, /^Usage: metallb-overlays /m)
    assert.match(help.stdout, /^Examples:\n +\S/m)
    assert.equal((await metallbOverlays(['help', command])).stdout, help.stdout)
  }
})

test('no command at all prints the help and is wrong usage', async () => {
  const { code, stdout } = await metallbOverlays([])
  assert.equal(code, 2)
  assert.match(stdout, /^Usage: /m)
})

test('bash completes commands, options, values and clusters with the printed script', async () => {
  const { code, stdout: script } = await metallbOverlays(['completion', 'bash'])
  assert.equal(code, 0)
  const cwd = await repository()
  const complete = async (words: string) => {
    const session = `${script}\nCOMP_WORDS=(${words}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 )); _metallb_overlays; printf '%s\\n' "\${COMPREPLY[@]}"`
    return (await run('bash', ['-c', session], { cwd })).stdout.split('\n').filter((word) => word !== '')
  }
  assert.deepEqual(await complete(`metallb-overlays bu`), ['build'])
  assert.deepEqual(await complete(`metallb-overlays build --ch`), ['--check'])
  assert.deepEqual(await complete(`metallb-overlays build --format ''`), [
    'text',
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
  ])
  assert.deepEqual(await complete(`metallb-overlays build la`), ['lab'])
  assert.deepEqual(await complete(`metallb-overlays explain --format ''`), ['text', 'json', 'markdown'])
  assert.deepEqual(await complete(`metallb-overlays explain pool-not`), ['pool-not-advertised'])
  assert.deepEqual(await complete(`metallb-overlays completion z`), ['zsh'])
})

test('bash completes the nodes and Services of definitions, and clusters of another folder', async () => {
  const { stdout: script } = await metallbOverlays(['completion', 'bash'])
  const fields = "nodes: { nuc1: {}, nuc2: {} }, services: { 'gitea/ssh': {} }"
  const cwd = await repository({ 'examples/attic/cluster.ts': definition(fields), 'examples/_base/base.ts': '' })
  const node = JSON.stringify(process.execPath)
  const itself = `metallb-overlays() { ${node} ${JSON.stringify(path.join(root, 'dist/cli.js'))} "$@"; }`
  const complete = async (words: string) => {
    const session = `${itself}\n${script}\nCOMP_WORDS=(${words}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 )); _metallb_overlays; printf '%s\\n' "\${COMPREPLY[@]}"`
    return (await run('bash', ['-c', session], { cwd })).stdout.split('\n').filter((word) => word !== '')
  }
  const attic = 'metallb-overlays simulate --overlays examples'
  assert.deepEqual(await complete(`${attic} att`), ['attic'])
  assert.deepEqual(await complete(`${attic} attic --down ''`), ['each', 'nuc1', 'nuc2'])
  assert.deepEqual(await complete(`${attic} --order ''`), ['gitea/ssh'])
  assert.deepEqual(await complete(`metallb-overlays simulate --down nuc`), [])
})

test('completion of names is silent where nothing is defined', async () => {
  const { code, stdout } = await metallbOverlays(['completion', 'nodes'], { cwd: await repository() })
  assert.deepEqual([code, stdout], [0, ''])
})

test('colours are for terminals: none in a pipe', async () => {
  const cwd = await repository({ 'overlays/lab/cluster.ts': definition(soundFields('10.1.0.0')) })
  const { stdout } = await metallbOverlays(['build'], { cwd, env: { FORCE_COLOR: '1' } })
  assert.ok(!stdout.includes('\u001B'))
})
