import type { Host } from '../host.ts'
import type { FoundCluster } from './found-cluster.ts'
import { applicationsFile } from './applications-file.ts'
import { additionInstalls, hookInstalls } from './hook-set-ups.ts'
import type { HookFacts } from './hook-set-ups.ts'
import type { Addition } from './set-up.ts'

/** What `init` did, or would do. */
export type Initiated = {
  readonly files: ReadonlyMap<string, string>
  /** What is to be added to files that are there. */
  readonly additions: readonly Addition[]
  readonly clusters: readonly FoundCluster[]
  readonly isDry: boolean
  readonly hookFacts: HookFacts
}

/** Says what was written, and what to type next. */
export function reportInit(initiated: Initiated, { stdout }: Host): void {
  const { files, additions, clusters, isDry } = initiated
  if (files.size === 0 && additions.length === 0) {
    stdout.write('nothing to do: what is configured here has a definition\n')
    return
  }
  for (const [path, text] of files) stdout.write(isDry ? wouldWrite(path, text) : `wrote ${path}\n`)
  for (const { file, added, below } of additions) {
    const place = below === undefined ? '' : ` below "${below}"`
    stdout.write(`${file} is there already; add${place}:\n\n${indented(added)}\n`)
  }
  const read = clusters.flatMap(({ name, resources }) => (resources === undefined ? [] : [`${name}: ${resources}`]))
  if (read.length > 0) stdout.write(`read where it is, and left as it is: ${read.join(', ')}\n`)
  if (!isDry) stdout.write(`next: ${next(initiated)}\n`)
}

/** Schemas are for editors, and long. */
function wouldWrite(path: string, text: string): string {
  return path.endsWith('.json') ? `would write ${path}\n` : `would write ${path}:\n\n${indented(text)}\n`
}

function next({ files, additions, clusters, hookFacts }: Initiated): string {
  const isBegun = clusters.some(({ resources }) => resources === undefined)
  const build = isBegun ? 'write your pools into it, then metallb-overlays build' : 'metallb-overlays build'
  const [installs, more] = [hookInstalls(hookFacts), additionInstalls(hookFacts)]
  const tools = [
    ...[...files.keys()].flatMap((path) => installs[path] ?? []),
    ...additions.flatMap(({ file }) => more[file] ?? []),
  ]
  const applied = files.has(applicationsFile) ? [`commit it, and kubectl apply -f ${applicationsFile}`] : []
  return [...(clusters.length > 0 ? [build] : []), ...tools, ...applied].join('; ') || 'commit it'
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gmu, '  ')
}
