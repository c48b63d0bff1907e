import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { after } from 'node:test'
import { parse } from 'yaml'
import { root } from '../cli/command.ts'
import { run } from '../support/run.ts'
import type { Outcome } from '../support/run.ts'

/** How a process gets mounts and a network of its own, by who may ask for it. */
const ways = [
  { user: 'root', flags: ['--mount', '--net'] },
  { user: 'other', flags: ['--user', '--map-root-user', '--mount', '--net'] },
] as const

type Way = (typeof ways)[number]

/** The way that this machine lets us go. Throws where there is none: what is not tried is not known to work. */
function wayHere(): Way {
  const isRoot = process.getuid?.() === 0
  const way = ways.find(({ user, flags }) => (isRoot || user === 'other') && works('unshare', [...flags, 'true']))
  if (way) return way
  throw new Error(
    'these tests need Linux, and root or user namespaces: unshare --user --map-root-user --mount --net true',
  )
}

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The container of the sidecar: the plugin's folder as the image has it, and a /tmp. */
export type Sandbox = { readonly way: Way; readonly plugin: string; readonly tmp: string; readonly newroot: string }

/** Makes a sandbox, and the plugin's folder in it as the image is built. Throws where this machine cannot give one. */
export function makeSandbox(): Sandbox {
  const way = wayHere()
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'metallb-overlays-'))
  after(() => rm(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  const [plugin, tmp, newroot] = ['plugin', 'tmp', 'root'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ]
  execFileSync(process.execPath, [path.join(root, 'scripts/argocd-plugin.ts'), plugin])
  for (const each of [tmp, newroot]) mkdirSync(each)
  if (way.user === 'root') chownSync(tmp, 999, 999)
  return { way, plugin, tmp, newroot }
}

/** What argocd-cmp-server runs for a request, as plugin.yaml says. */
export function commandOf(request: 'generate' | 'parameters'): readonly string[] {
  const { spec } = parse(readFileSync(path.join(root, 'integrations/argocd/plugin.yaml'), 'utf8')) as {
    readonly spec: { readonly generate: Command; readonly parameters: { readonly dynamic: Command } }
  }
  const { command, args } = request === 'generate' ? spec.generate : spec.parameters.dynamic
  return [...command, ...args]
}

type Command = { readonly command: readonly string[]; readonly args: readonly string[] }

/** Arguments that run a command in a folder of the sandbox, with this environment and PATH. */
function inSandbox(
  { way, plugin, tmp, newroot }: Sandbox,
  folder: string,
  env: Environment,
  command: readonly string[],
): readonly string[] {
  const script = path.join(import.meta.dirname, 'sandbox.sh')
  const entries = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  return [...way.flags, 'sh', script, way.user, newroot, plugin, process.execPath, tmp, folder, ...entries, ...command]
}

type Environment = Readonly<Record<string, string>>

/** Runs a command in the sandbox. */
export function runIn(
  sandbox: Sandbox,
  folder: string,
  env: Environment,
  command: readonly string[],
): Promise<Outcome> {
  return run('unshare', inSandbox(sandbox, folder, env, command))
}

/** Starts a command in the sandbox, in a process group of its own. */
export function startIn(sandbox: Sandbox, folder: string, env: Environment, command: readonly string[]): ChildProcess {
  return spawn('unshare', inSandbox(sandbox, folder, env, command), {
    detached: true,
    stdio: 'ignore',
  })
}

/** Hands a repository over as a compressed tar stream, unpacked into a folder of its own. Gives back that folder, as it is called inside. */
export function receiveIn(sandbox: Sandbox, repository: string): string {
  const folder = `_cmp_server/${randomUUID()}`
  const target = path.join(sandbox.tmp, folder)
  mkdirSync(target, { recursive: true, mode: 0o700 })
  const stream = execFileSync('tar', ['-czf', '-', '-C', repository, '.'])
  execFileSync('tar', ['-xzf', '-', '-C', target], { input: stream })
  if (sandbox.way.user === 'root') execFileSync('chown', ['-R', '999:999', path.join(sandbox.tmp, '_cmp_server')])
  return `/tmp/${folder}`
}
