import assert from 'node:assert/strict'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { hookBlocks } from '../docs/hook-blocks.ts'
import { gitEnvironment, testRepository } from '../git/repository.ts'
import type { TestRepository } from '../git/repository.ts'
import { refused, sound, widened } from '../git/hooked.ts'
import type { Environment } from '../support/environment.ts'
import { cloneWorkTree, installGlobally, nodeEnvironment, pack, succeed } from '../support/packed-command.ts'
import { run } from '../support/run.ts'
import type { Outcome } from '../support/run.ts'

/** Where the tools of this file are installed. */
const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'metallb-overlays-')))
after(() => rm(folder, { recursive: true, force: true }))

const npmCache = process.env['npm_config_cache'] ?? path.join(process.env['HOME'] ?? '', '.npm')
// A folder of its own: pre-commit does not use a Node that is below the user's.
const home = { HOME: path.join(folder, 'home'), npm_config_cache: npmCache }
const bare: Environment = { ...gitEnvironment, ...home, ...(await nodeEnvironment(folder)) }
const archive = await pack(folder, bare)
const commands = await installGlobally(archive, path.join(folder, 'global'), bare)
const env: Environment = { ...bare, PATH: `${commands}${path.delimiter}${bare['PATH']}` }

const commit = await cloneWorkTree(path.join(folder, 'hooks'), env)

/** Our archive stands for what is published. */
function fromArchive(text: string): string {
  return text
    .replace(/npx --yes metallb-overlays@[\d.]+/u, `npx --yes --package=${archive} metallb-overlays`)
    .replace(/'metallb-overlays@[\d.]+'/u, `'${archive}'`)
}

type Setup = { readonly name: string; readonly install: (repository: TestRepository) => Promise<void> }

const setups: readonly Setup[] = [
  {
    name: 'a plain hook',
    install: async ({ root, git, write }) => {
      await write('githooks/pre-commit', fromArchive(hookBlocks('Git alone')[0]!))
      await succeed('chmod', ['+x', 'githooks/pre-commit'], root, env)
      await git('config', 'core.hooksPath', 'githooks')
    },
  },
  {
    name: 'pre-commit',
    install: async ({ root, write }) => {
      await write('.pre-commit-config.yaml', fromArchive(hookBlocks('pre-commit')[0]!))
      await succeed('pre-commit', ['install', '--install-hooks'], root, env)
    },
  },
  {
    name: 'pre-commit with the repository of the hook',
    install: async ({ root, write }) => {
      const [, config = ''] = hookBlocks('pre-commit')
      const here = config
        .replace(/repo: .*/u, `repo: ${path.join(folder, 'hooks')}`)
        .replace(/rev: .*/u, `rev: ${commit}`)
      await write('.pre-commit-config.yaml', here)
      await succeed('pre-commit', ['install', '--install-hooks'], root, env)
    },
  },
  {
    name: 'pre-commit with the command that is installed',
    install: async ({ root, write }) => {
      await write('.pre-commit-config.yaml', hookBlocks('pre-commit')[2]!)
      await succeed('pre-commit', ['install'], root, env)
    },
  },
  {
    name: 'lefthook',
    install: async ({ root, write }) => {
      await write('lefthook.yml', fromArchive(hookBlocks('lefthook')[0]!))
      await succeed(
        'npm',
        ['install', '--no-audit', '--no-fund', '--prefix', path.join(folder, 'lefthook'), 'lefthook@^2'],
        folder,
        env,
      )
      await succeed(path.join(folder, 'lefthook/node_modules/.bin/lefthook'), ['install'], root, env)
    },
  },
  {
    name: 'husky',
    install: async ({ root, write }) => {
      await write('package.json', '{ "private": true }\n')
      await write('.gitignore', 'node_modules\n')
      await succeed('npm', ['install', '--no-audit', '--no-fund', '--save-dev', 'husky@^9', archive], root, bare)
      await succeed('npm', ['pkg', 'set', 'scripts.prepare=husky'], root, bare)
      await succeed('npx', ['--no-install', 'husky'], root, bare)
      await write('.husky/pre-commit', hookBlocks('husky')[0]!)
    },
  },
]

const prepared: { readonly name: string; readonly repository: TestRepository }[] = []
for (const { name, install } of setups) {
  const repository = await testRepository({
    'overlays/lab/cluster.ts': sound,
    'overlays/attic/cluster.ts': sound.replace('10.1.', '10.9.'),
  })
  await succeed('metallb-overlays', ['build'], repository.root, env)
  await install(repository)
  await repository.git('add', '--all')
  await repository.git('commit', '--quiet', '--no-verify', '--message=first')
  prepared.push({ name, repository })
}

for (const { name, repository } of prepared) {
  describe(name, () => {
    const hookEnv = name === 'husky' ? bare : env

    const tryCommit = (...args: readonly string[]): Promise<Outcome> =>
      run('git', ['commit', '--message=a change', ...args], { cwd: repository.root, env: hookEnv, timeLimit: 300_000 })

    test('takes a change with its output', async () => {
      await repository.write('overlays/lab/cluster.ts', widened)
      await succeed('metallb-overlays', ['build'], repository.root, env)
      await repository.git('add', '--all')
      accepted(await tryCommit())
    })

    test('refuses what is wrong in what is staged, though it is mended in the working tree', async () => {
      await repository.write('overlays/lab/cluster.ts', refused)
      await repository.git('add', '--all')
      await repository.write('overlays/lab/cluster.ts', widened)
      refusedWith(await tryCommit(), /10\.1\.0\.0\/33[^]*--> overlays\/lab\/cluster\.ts:3:/u)
      await repository.git('reset', '--quiet', '--hard')
    })

    test('refuses output that is not staged', async () => {
      await repository.write('overlays/lab/cluster.ts', sound)
      await succeed('metallb-overlays', ['build'], repository.root, env)
      await repository.git('add', 'overlays/lab/cluster.ts')
      refusedWith(await tryCommit(), /overlays\/lab\/config\.yaml is changed[^]*git add overlays\/lab\/config\.yaml/u)
      await repository.git('reset', '--quiet', '--hard')
    })

    test('refuses the deletion of a definition that leaves its output behind', async () => {
      await repository.git('rm', '--quiet', 'overlays/attic/cluster.ts')
      refusedWith(await tryCommit(), /overlays\/attic\/config\.yaml is orphaned/u)
      await repository.git('reset', '--quiet', '--hard')
    })

    test('takes the deletion of an overlay', async () => {
      await repository.git('rm', '-r', '--quiet', 'overlays/attic')
      accepted(await tryCommit())
    })
  })
}

function accepted({ code, stdout, stderr }: Outcome): void {
  assert.equal(code, 0, stdout + stderr)
}

function refusedWith({ code, stdout, stderr }: Outcome, says: RegExp): void {
  assert.equal(code, 1, stdout + stderr)
  assert.match(stdout + stderr, says)
}

test('without a package.json a definition is completed by whatever command reads it', async () => {
  const { root } = await testRepository({ 'overlays/lab/cluster.ts': sound })
  const npx = ['--yes', '--ignore-scripts', '--package', archive, 'metallb-overlays', 'build']
  const { code, stdout, stderr } = await run('npx', npx, { cwd: root, env: bare, timeLimit: 300_000 })
  assert.equal(code, 0, stderr)
  assert.match(stdout, /^lab .* written$/mu)
})

test('installed from git, without a bundle, the command runs what needs a thread of its own as well', async () => {
  const { root } = await testRepository({ 'overlays/lab/cluster.ts': `await Promise.resolve()\n${sound}` })
  const source = `git+file://${path.join(folder, 'hooks')}`
  const fromGit = await installGlobally(source, path.join(folder, 'from-git'), bare)
  const { code, stdout, stderr } = await run(path.join(fromGit, 'metallb-overlays'), ['build'], {
    cwd: root,
    env: bare,
  })
  assert.equal(code, 0, stdout + stderr)
  assert.match(stdout, /^lab .* written$/mu)
})
