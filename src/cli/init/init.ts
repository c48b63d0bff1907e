import { join } from 'node:path'
import { isThere, mentionsUs, writeNewFiles } from '../../io/write-new-files.ts'
import { workTreeAround } from '../../io/work-tree.ts'
import type { Arguments, Run } from '../command.ts'
import { definitionFiles } from './definition-files.ts'
import { reportInit } from './init-report.ts'
import { newClusters } from './new-clusters.ts'
import { schemaRenewals } from './old-schemas.ts'
import { hooks, jobs } from './set-up.ts'
import type { SetUp } from './set-up.ts'

/** Writes what a repository lacks to be built, all of it or nothing, and no file that is there. */
export const init: Run = async (args, host) => {
  const repository = workTreeAround(host.cwd)
  const root = repository ?? host.cwd
  if (repository === undefined)
    host.stderr.write('this is no git repository: what is written is not under version control\n')
  const clusters = await newClusters(root, args, host)
  const setUps = setUpsOf(args)
  const files = new Map([...definitionFiles(clusters, root, args.values['yaml'] === true), ...missingOf(setUps, root)])
  const isDry = args.values['dry-run'] === true
  if (!isDry) writeNewFiles(root, files)
  const snippets = setUps.filter(({ file }) => !files.has(file) && !mentionsUs(join(root, file)))
  reportInit({ files, snippets, isDry, clusters }, host)
  for (const renewal of schemaRenewals(root))
    host.stderr.write(`a schema is of another version; renew it: ${renewal}\n`)
  return 0
}

function setUpsOf({ values }: Arguments): readonly SetUp[] {
  const [hook, ci] = [values['hook'], values['ci']]
  return [typeof hook === 'string' ? hooks[hook] : undefined, typeof ci === 'string' ? jobs[ci] : undefined].flatMap(
    (each) => each ?? [],
  )
}

function missingOf(setUps: readonly SetUp[], root: string): ReadonlyMap<string, string> {
  return new Map(setUps.filter(({ file }) => !isThere(join(root, file))).map(({ file, text }) => [file, text]))
}
