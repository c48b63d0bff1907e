import path from 'node:path'
import { main } from '../../src/cli/main.ts'
import { fixture } from '../support/fixture.ts'
import { toolPath } from '../support/kubectl.ts'

/** How `validate` ended. */
export type Validated = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** What a program is told of one set. */
export type SetJson = {
  readonly name: string
  readonly origin: string
  readonly appliedBy?: { readonly file: string; readonly line: number }
  readonly objects: number
  readonly release: string | null
  readonly releaseFrom: { readonly file: string; readonly line: number } | string | null
  readonly judgedAs: string
  readonly backend: string
  readonly result: string
  readonly diagnostics: readonly {
    readonly name: string
    readonly severity: string
    readonly message: string
    readonly help?: string
    readonly file?: string
    readonly line?: number
    readonly column?: number
    readonly notJudged?: boolean
  }[]
  readonly suppressed?: readonly { readonly name: string; readonly because: string; readonly until: string }[]
  readonly notJudged: readonly string[]
}

export type ValidatedJson = {
  readonly code: number
  readonly sets: readonly SetJson[]
  readonly others: number
  readonly unlisted: readonly string[]
  readonly unread: readonly string[]
}

export type Files = Readonly<Record<string, string>>

export type ValidateOptions = {
  readonly stdin?: string | Uint8Array
  /** Whether kustomize is to be found; it is unless told otherwise. */
  readonly kustomize?: boolean
  /** Is called with the folder before it is validated. */
  readonly prepare?: (folder: string) => Promise<unknown>
}

/** Runs `validate` in a folder with these files. */
export async function validate(
  files: Files,
  argv: readonly string[],
  options: ValidateOptions = {},
): Promise<Validated> {
  const cwd = await fixture(files)
  await options.prepare?.(cwd)
  const out = { stdout: '', stderr: '' }
  const output = (stream: 'stderr' | 'stdout') => ({ write: (text: string) => void (out[stream] += text) })
  const PATH = options.kustomize === false ? '' : path.dirname(await toolPath('kubectl'))
  const code = await main(['validate', ...argv], {
    cwd,
    env: { PATH },
    stdout: output('stdout'),
    stderr: output('stderr'),
    readInput: () => Promise.resolve(Buffer.from(options.stdin ?? '')),
  })
  return { code, ...out }
}

/** The same for a program. */
export async function validateJson(
  files: Files,
  argv: readonly string[],
  options?: ValidateOptions,
): Promise<ValidatedJson> {
  const { code, stdout } = await validate(files, [...argv, '--format', 'json'], options)
  return { code, ...(JSON.parse(stdout) as Omit<ValidatedJson, 'code'>) }
}

/** `pool('lan', '10.0.0.0/24')`: an IPAddressPool as YAML. */
export function pool(name: string, ...addresses: readonly string[]): string {
  const lines = addresses.map((address) => `    - ${address}\n`).join('')
  return `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: ${name}
  namespace: metallb-system
spec:
  addresses:
${lines}`
}

/** An L2Advertisement of every pool as YAML. */
export const everyPool = `apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: every-pool, namespace: metallb-system }
`

/** A kustomization.yaml with these resources, and more below. */
export function kustomization(resources: readonly string[], more = ''): string {
  const list = resources.map((resource) => `  - ${resource}\n`).join('')
  return `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
${list}${more}`
}
