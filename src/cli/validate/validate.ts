import { isFailing } from '../../report/report.ts'
import { fixRequestOf } from '../fix/fix-request.ts'
import { asksForLeftOut, baselineRequestOf } from '../report/baseline-request.ts'
import type { BaselineRequest } from '../report/baseline-request.ts'
import type { Arguments, Run } from '../command.ts'
import { fileSets, stdinSet } from '../manifests/file-sets.ts'
import type { FolderSets } from '../manifests/folder-sets.ts'
import type { ExitCode, Host } from '../host.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'
import { failOnOf } from '../options.ts'
import { judgeSet } from './judge-set.ts'
import { findInputs } from './validate-inputs.ts'
import type { Inputs } from './validate-inputs.ts'
import { reportValidation } from './validate-report.ts'
import { assertForYaml, requestOf } from './validate-request.ts'
import type { Request } from './validate-request.ts'
import type { SetResult, Validation } from './validate-result.ts'

/** Judges YAML as it is: files, folders, the standard input, and definitions. Writes nothing. */
export const validate: Run = async (args, host) => {
  const request = await requestOf(args)
  const baseline = baselineRequestOf(args, host)
  const inputs = findInputs(args.positionals, host.cwd)
  assertForYaml(args, inputs.overlays.length)
  const fixing = fixRequestOf(args)
  const listsAll = asksForLeftOut(args)
  const run = async (isFresh: boolean): Promise<Validation> => {
    const found = await validateAll(inputs, request, host, { isFresh, listsLeftOut: listsAll })
    return baseline ? withoutBaseline(found, baseline, listsAll) : found
  }
  if (fixing) {
    const { validateFixed } = await import('./validate-fixed.ts')
    return validateFixed(run, inputs, fixing, { args, host })
  }
  const validation = await run(false)
  await reportValidation(validation, args, host)
  return exitCodeOf(validation, args)
}

type OverlayOptions = { readonly isFresh: boolean; readonly listsLeftOut: boolean }

async function validateAll(inputs: Inputs, request: Request, host: Host, options: OverlayOptions): Promise<Validation> {
  const streams = inputs.stdin ? [await stdinSet(host)] : []
  const { sets: below, ...rest } = await setsIn(inputs.folders, host)
  const given = [...streams, ...(await fileSets(inputs.files, host.cwd)), ...below]
  const judged = await Promise.all(given.map((set) => judgeSet(set, request, given)))
  const sifted = await withoutSuppressed(judged, given, request, options)
  const needs = await needsOf(below, request)
  return { sets: [...sifted, ...(await overlaysIn(inputs.overlays, host, options))], ...rest, ...needs }
}

/** The names of all rules are loaded where there are folders. */
async function needsOf(sets: readonly ManifestSet[], request: Request): Promise<Pick<Validation, 'needDefinition'>> {
  if (sets.length === 0) return {}
  const { needDefinition } = await import('./needs-definition.ts')
  return { needDefinition: needDefinition(sets, request) }
}

/** The code that reads comments is loaded where there is one. */
async function withoutSuppressed(
  judged: readonly SetResult[],
  given: readonly ManifestSet[],
  { rules }: Request,
  { listsLeftOut }: OverlayOptions,
): Promise<readonly SetResult[]> {
  if (given.every(({ commented = [] }) => commented.length === 0)) return judged
  const { siftByComments } = await import('./sift-by-comments.ts')
  return siftByComments(judged, given, { rules, listsLeftOut, now: new Date() })
}

/** What a set is stays what it is: only what is told, and what fails, is less. */
async function withoutBaseline(
  validation: Validation,
  request: BaselineRequest,
  listsAll: boolean,
): Promise<Validation> {
  const { applyBaseline } = await import('../report/baseline.ts')
  const found = validation.sets.map(({ name, appliedBy, findings }) => ({ file: appliedBy?.file ?? name, findings }))
  const { units, leftOut, gone } = applyBaseline(request, found, () => true)
  const { file, isWrite } = request
  const sets = validation.sets.map((set, index): SetResult => {
    const findings = units[index]!
    if (!listsAll) return { ...set, findings }
    const known = set.findings.filter((each) => !findings.includes(each)).map((located) => ({ located }))
    return { ...set, findings, leftOut: [...known, ...(set.leftOut ?? [])] }
  })
  return { ...validation, sets, baseline: { file, isWrite, leftOut, gone } }
}

/** The code that runs definitions is loaded where there are any. */
async function overlaysIn(
  folders: readonly string[],
  host: Host,
  options: OverlayOptions,
): Promise<readonly SetResult[]> {
  if (folders.length === 0) return []
  const { judgeOverlays } = await import('./overlay-sets.ts')
  return judgeOverlays(folders, host, options)
}

/** The code that reads folders is loaded where there are any. */
async function setsIn(folders: readonly string[], host: Host): Promise<FolderSets> {
  if (folders.length === 0) return { sets: [], others: 0, unlisted: [], unread: [] }
  const { readFolders } = await import('../manifests/folder-sets.ts')
  return readFolders(folders, host)
}

/** 1 for findings, and for output that is not what would be built. */
export function exitCodeOf({ sets }: Validation, args: Arguments): ExitCode {
  const failOn = failOnOf(args)
  const fails = sets.some(
    ({ outcome, findings }) => outcome === 'stale' || findings.some((each) => isFailing(each, failOn)),
  )
  return fails ? 1 : 0
}
