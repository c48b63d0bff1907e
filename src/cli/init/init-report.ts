import type { Host } from '../host.ts'
import type { FoundCluster } from './found-cluster.ts'
import type { SetUp } from './set-up.ts'

/** What `init` did, or would do. */
export type Initiated = {
  readonly files: ReadonlyMap<string, string>
  /** What is to be added to files that are there. */
  readonly snippets: readonly SetUp[]
  readonly clusters: readonly FoundCluster[]
  readonly isDry: boolean
}

/** Says what was written, and what to type next. */
export function reportInit({ files, snippets, clusters, isDry }: Initiated, { stdout }: Host): void {
  if (files.size === 0 && snippets.length === 0) {
    stdout.write('nothing to do: what is configured here has a definition\n')
    return
  }
  for (const [path, text] of files) stdout.write(isDry ? wouldWrite(path, text) : `wrote ${path}\n`)
  for (const { file, added } of snippets) stdout.write(`${file} is there already; add:\n\n${indented(added)}\n`)
  const read = clusters.flatMap(({ name, resources }) => (resources === undefined ? [] : [`${name}: ${resources}`]))
  if (read.length > 0) stdout.write(`read where it is, and left as it is: ${read.join(', ')}\n`)
  if (!isDry) stdout.write(`next: ${next(files, clusters)}\n`)
}

/** Schemas are for editors, and long. */
function wouldWrite(path: string, text: string): string {
  return path.endsWith('.json') ? `would write ${path}\n` : `would write ${path}:\n\n${indented(text)}\n`
}

function next(files: ReadonlyMap<string, string>, clusters: readonly FoundCluster[]): string {
  const isBegun = clusters.some(({ resources }) => resources === undefined)
  const build = isBegun ? 'write your pools into it, then metallb-overlays build' : 'metallb-overlays build'
  const tools = [...files.keys()].flatMap((path) => installs[path] ?? [])
  return [...(clusters.length > 0 ? [build] : []), ...tools].join('; ') || 'commit it'
}

/** What makes a hook's set-up work. */
const installs: Readonly<Record<string, string>> = {
  '.pre-commit-config.yaml': 'pre-commit install',
  'lefthook.yml': 'npx lefthook install',
  '.husky/pre-commit': 'npx husky',
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gmu, '  ')
}
