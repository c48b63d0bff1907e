import { join } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { textOfFile } from '../../io/text-file.ts'
import { writeNewFiles } from '../../io/write-new-files.ts'
import { workTreeAround } from '../../io/work-tree.ts'
import type { Delivery } from '../../argocd/delivery.ts'
import type { Arguments, Run } from '../command.ts'
import type { Host } from '../host.ts'
import { textOption } from '../options.ts'
import { applicationsFile, applicationsOf, deliveryOf } from './applications-file.ts'
import type { Applications } from './applications-file.ts'
import { ciSetUps } from './ci-set-ups.ts'
import { definitionFiles } from './definition-files.ts'
import { hookSetUps } from './hook-set-ups.ts'
import { gitHookInstall } from './hooks-path.ts'
import { reportInit } from './init-report.ts'
import { newClusters } from './new-clusters.ts'
import { refuseGitFolder } from './refuse-git-folder.ts'
import { schemaRenewals } from './old-schemas.ts'
import { lacking } from './set-up.ts'
import type { SetUp } from './set-up.ts'

/** Writes what a repository lacks to be built, all of it or nothing, and no file that is there. */
export const init: Run = async (args, host) => {
  await refuseGitFolder(host)
  const repository = workTreeAround(host.cwd)
  const root = repository ?? host.cwd
  if (repository === undefined)
    host.stderr.write('this is no git repository: what is written is not under version control\n')
  if (args.values['repo-url'] !== undefined && args.values['argocd'] !== true) {
    throw new UsageError('--repo-url is for --argocd', 'metallb-overlays init --argocd --repo-url URL')
  }
  const delivery = args.values['argocd'] === true ? await deliveryOf(args, root, host) : undefined
  const clusters = await newClusters(root, args, host)
  const setUps = setUpsOf(args).map((setUp) => lacking(setUp, root))
  const written = setUps.flatMap((each) => each.written ?? [])
  const files = new Map([
    ...definitionFiles(clusters, root, args.values['yaml'] === true),
    ...written.map(({ file, head, added }) => [file, head + added] as const),
  ])
  const isDry = args.values['dry-run'] === true
  if (!isDry) writeNewFiles(root, files, new Set(written.flatMap((each) => (each.isExecutable ? [each.file] : []))))
  const applications = delivery && (await applicationsFrom(delivery, root, host, isDry && clusters.length > 0))
  const applied = new Map(applications?.text === undefined ? [] : [[applicationsFile, applications.text] as const])
  if (!isDry) writeNewFiles(root, applied)
  const packageText = textOfFile(join(root, 'package.json'), 'package.json')
  const hookFacts = { packageText, gitInstall: await gitHookInstall(root, host) }
  const additions = setUps.flatMap(({ addition }) => addition ?? [])
  reportInit({ files: new Map([...files, ...applied]), additions, isDry, clusters, hookFacts }, host)
  if (applications?.told !== undefined) host.stderr.write(`${applications.told}\n`)
  for (const renewal of schemaRenewals(root))
    host.stderr.write(`a schema is of another version; renew it: ${renewal}\n`)
  return applications?.isRefused === true ? 1 : 0
}

/** `isUnwritten`: definitions are only shown, so that nothing can be made from them. */
async function applicationsFrom(
  delivery: Delivery,
  root: string,
  host: Host,
  isUnwritten: boolean,
): Promise<Applications> {
  if (!isUnwritten) return applicationsOf(delivery, root, host)
  return { told: `${applicationsFile} is made from the definitions, once they are written` }
}

function setUpsOf(args: Arguments): readonly SetUp[] {
  const [hook, ci] = [textOption(args, 'hook'), textOption(args, 'ci')]
  return [hook === undefined ? undefined : hookSetUps()[hook], ci === undefined ? undefined : ciSetUps()[ci]].flatMap(
    (each) => each ?? [],
  )
}
