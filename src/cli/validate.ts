import type { Located } from '../report/located.ts'
import type { Arguments, Run } from './command.ts'
import { fileSets, stdinSet } from './file-sets.ts'
import type { FolderSets } from './folder-sets.ts'
import type { ExitCode, Host } from './host.ts'
import { judgeSet } from './judge-set.ts'
import { findInputs } from './validate-inputs.ts'
import type { Inputs } from './validate-inputs.ts'
import { reportValidation } from './validate-report.ts'
import { requestOf } from './validate-request.ts'
import type { Request } from './validate-request.ts'
import type { SetResult, Validation } from './validate-result.ts'

/** Judges YAML as it is: files, folders, the standard input, and definitions. Writes nothing. */
export const validate: Run = async (args, host) => {
  const request = requestOf(args)
  const validation = await validateAll(findInputs(args.positionals, host.cwd), request, host)
  await reportValidation(validation, args, host)
  return exitCodeOf(validation, args)
}

async function validateAll(inputs: Inputs, request: Request, host: Host): Promise<Validation> {
  const streams = inputs.stdin ? [await stdinSet(host)] : []
  const { sets: below, others, unlisted } = await setsIn(inputs.folders, host)
  const given = [...streams, ...(await fileSets(inputs.files, host.cwd)), ...below]
  const judged = await Promise.all(given.map((set) => judgeSet(set, request)))
  return { sets: [...judged, ...(await overlaysIn(inputs.overlays, host))], others, unlisted }
}

/** The code that runs definitions is loaded where there are any. */
async function overlaysIn(folders: readonly string[], host: Host): Promise<readonly SetResult[]> {
  if (folders.length === 0) return []
  const { judgeOverlays } = await import('./overlay-sets.ts')
  return judgeOverlays(folders, host)
}

/** The code that reads folders is loaded where there are any. */
async function setsIn(folders: readonly string[], host: Host): Promise<FolderSets> {
  if (folders.length === 0) return { sets: [], others: 0, unlisted: [] }
  const { readFolders } = await import('./folder-sets.ts')
  return readFolders(folders, host)
}

function exitCodeOf({ sets }: Validation, { values }: Arguments): ExitCode {
  const failing = values['fail-on'] === 'warning' ? ['error', 'warning'] : ['error']
  const isFailing = ({ diagnostic }: Located): boolean => failing.includes(diagnostic.severity)
  return sets.some(({ outcome, findings }) => outcome !== 'accepted' || findings.some(isFailing)) ? 1 : 0
}
