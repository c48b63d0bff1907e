import { chmodSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { after } from 'node:test'
import { rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { root } from '../cli/command.ts'
import { run } from '../support/run.ts'
import type { Outcome } from '../support/run.ts'

/** The tree of a request to a plugin: a folder of its own beside those of other requests. */
export type Request = { readonly folder: string; readonly server: string }

/** Lays a tree out as argocd-cmp-server does: `<workdir>/_cmp_server/<uuid>`. `links`: by path, what they lead to. */
export function receive(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Request {
  const workdir = mkdtempSync(path.join(realpathSync(tmpdir()), 'metallb-overlays-'))
  after(() => rm(workdir, { recursive: true, force: true }))
  const server = path.join(workdir, '_cmp_server')
  const folder = path.join(server, randomUUID())
  mkdirSync(folder, { recursive: true })
  chmodSync(workdir, 0o755)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    symlinkSync(target, path.join(folder, name))
  }
  return { folder, server }
}

/** Environment and place of a call. `at`: the application's folder in the tree; `source`: in the repository. */
export type Call = {
  readonly at: string
  readonly source?: string
  /** Undefined: a variable that Argo CD sets is left away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly words?: readonly string[]
  /** By number. Default: who runs the tests. */
  readonly user?: number | undefined
}

/** Calls the plugin in a request's tree with the environment that Argo CD gives, and no other. */
export function call(
  { folder }: Request,
  { at, source = at, env = {}, words = ['generate'], user }: Call,
): Promise<Outcome> {
  const given = { ...documented, ARGOCD_APP_SOURCE_PATH: source, ...env }
  const entries = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  const command = [process.execPath, path.join(root, 'dist/cli.js'), 'cmp', ...words]
  return run('env', ['-i', ...entries, ...command], { cwd: path.join(folder, at), ...(user !== undefined && { user }) })
}

/** What Argo CD sets for every application. */
const documented: Readonly<Record<string, string>> = {
  ARGOCD_APP_NAME: 'metallb-lab',
  ARGOCD_APP_NAMESPACE: 'metallb-system',
  ARGOCD_APP_PROJECT_NAME: 'default',
  ARGOCD_APP_REVISION: '0d4a1c2f9c8e5b7a6f3d2e1c0b9a8f7e6d5c4b3a',
  ARGOCD_APP_REVISION_SHORT: '0d4a1c2',
  ARGOCD_APP_REVISION_SHORT_8: '0d4a1c2f',
  ARGOCD_APP_SOURCE_REPO_URL: 'https://git.example.org/platform/fleet.git',
  ARGOCD_APP_SOURCE_TARGET_REVISION: 'main',
  KUBE_VERSION: '1.34.3',
  KUBE_API_VERSIONS: 'v1,apps/v1',
}
