import { execFile } from 'node:child_process'
import { codeOf } from './output-folder.ts'

/** What kustomize made of a folder: YAML, why it refuses, or that there is none on PATH. */
export type KustomizeOutcome =
  | { readonly outcome: 'built'; readonly by: 'kubectl' | 'kustomize'; readonly yaml: string }
  | { readonly outcome: 'failed'; readonly message: string }
  | { readonly outcome: 'absent' }

type Environment = Readonly<Record<string, string | undefined>>

/** Milliseconds after which a build is given up. */
const timeLimit = 60_000

const builders = [
  { by: 'kustomize', args: ['build'] },
  { by: 'kubectl', args: ['kustomize'] },
] as const

/** Builds a folder with the kustomize that is on PATH, as Flux does: files may be anywhere in the repository. */
export async function runKustomize(folder: string, env: Environment): Promise<KustomizeOutcome> {
  for (const { by, args } of builders) {
    const outcome = await build(by, [...args, folder, '--load-restrictor', 'LoadRestrictionsNone'], env)
    if (outcome) return outcome
  }
  return { outcome: 'absent' }
}

function build(
  by: 'kubectl' | 'kustomize',
  args: readonly string[],
  env: Environment,
): Promise<KustomizeOutcome | undefined> {
  const { promise, resolve } = Promise.withResolvers<KustomizeOutcome | undefined>()
  const options = { env: { ...env, ...offline }, timeout: timeLimit, maxBuffer: 2 ** 28 }
  execFile(by, args, options, (error, stdout, stderr) => {
    if (error === null) resolve({ outcome: 'built', by, yaml: stdout })
    else if (isAbsent(error)) resolve(undefined)
    else resolve({ outcome: 'failed', message: reasonOf(error, stderr) })
  })
  return promise
}

/** What would still be fetched fails at once: nothing may depend on a network. */
const offline: Environment = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  NO_PROXY: '',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
  KUBECONFIG: '/dev/null',
}

function isAbsent(error: Error): boolean {
  return ['ENOENT', 'EACCES'].includes(codeOf(error) ?? '')
}

function reasonOf(error: Error & { readonly killed?: boolean }, stderr: string): string {
  if (error.killed === true) return `it did not end within ${timeLimit / 1000} s`
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/^(?:#|Warning|warning)/u.test(line.trim()))
  const last = lines.at(-1) ?? error.message
  const logged = /\berr="((?:[^"\\]|\\.)*)"/u.exec(last)?.[1]?.replaceAll(/\\(["\\])/gu, '$1')
  return (logged ?? last).replace(/^error: /iu, '').trim()
}
