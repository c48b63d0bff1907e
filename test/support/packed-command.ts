import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import type { Environment } from './environment.ts'
import { run } from './run.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Runs a command that has to succeed; gives its output. */
export async function succeed(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Environment,
): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, { cwd, env, timeLimit: 300_000 })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ends with ${code}\n${stdout}${stderr}`)
  return stdout.trim()
}

/** An environment in which `node` is the Node that runs the tests, also under the name that Debian gives it. */
export async function nodeEnvironment(folder: string, ...more: readonly string[]): Promise<{ readonly PATH: string }> {
  const bin = path.join(folder, 'node-bin')
  await mkdir(bin, { recursive: true })
  for (const name of ['node', 'nodejs']) await symlink(process.execPath, path.join(bin, name))
  return { PATH: [...more, bin, process.env['PATH']].join(path.delimiter) }
}

/** Packs this package as it would be published; gives the archive. */
export async function pack(folder: string, env: Environment): Promise<string> {
  const name = await succeed('npm', ['pack', '--silent', '--pack-destination', folder], root, env)
  return path.join(folder, name.split('\n').at(-1)!)
}

/** Installs an archive of this package, or a git repository with it, as a global command; gives the folder of commands. */
export async function installGlobally(source: string, prefix: string, env: Environment): Promise<string> {
  const args = [
    'install',
    '--global',
    '--allow-git=root',
    '--install-links',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefix',
    prefix,
    source,
  ]
  await mkdir(prefix, { recursive: true })
  await succeed('npm', args, prefix, env)
  return path.join(prefix, 'bin')
}

/** A git repository with what is in this one's working tree, committed; gives the commit. */
export async function cloneWorkTree(folder: string, env: Environment): Promise<string> {
  const listed = await succeed('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], root, {})
  await mkdir(folder)
  const git = (...args: readonly string[]) => succeed('git', args, folder, env)
  await git('init', '--quiet', '--initial-branch=main')
  const added = await run('git', [`--work-tree=${root}`, 'add', '--pathspec-from-file=-', '--pathspec-file-nul'], {
    cwd: folder,
    env: { ...env, GIT_DIR: path.join(folder, '.git') },
    input: listed,
  })
  if (added.code !== 0) throw new Error(added.stderr)
  await git('commit', '--quiet', '--message=all of it')
  return git('rev-parse', 'HEAD')
}
