import { sep } from 'node:path'
import type { FleetCompilation } from '../../compile/compile-fleet.ts'
import { isDefinedCluster } from '../../define/index.ts'
import { emitOverlay } from '../../emit/overlay.ts'
import type { Model } from '../../model/model.ts'
import { definitionSources } from '../../io/definition/definition-sources.ts'
import { ForeignFileError } from '../../io/foreign-file-error.ts'
import { compareOutput } from '../../io/output-folder.ts'
import type { OutputFile } from '../../io/output-folder.ts'
import { relativePath } from '../../io/relative-path.ts'
import { removeLeftovers, writeOutput } from '../../io/write-output.ts'
import type { Located } from '../../report/located.ts'
import type { BuildResult } from './build-result.ts'
import { diagnosticOfOutcome } from '../fleet/definition-diagnostic.ts'
import { withoutRivals } from '../fix/rival-fixes.ts'
import type { LoadedOverlay } from '../fleet/load-overlays.ts'
import type { Locator } from '../fleet/locate.ts'
import { originOf } from '../fleet/origins.ts'
import type { SuppressedAt } from '../report/left-out.ts'
import { unwritable } from './unwritable.ts'

/** What a cluster is built in. `locator` is there as soon as there is something to locate. */
export type BuildContext = {
  readonly repository: string
  readonly locator: Locator | undefined
  readonly isCheck: boolean
  /** What is to be said of the YAML that definitions refer to, by its path. */
  readonly written: ReadonlyMap<string, readonly Located[]>
  /** A message without absolute paths. Default: those in the repository are told relative to it. */
  readonly cleaned?: (message: string) => string
}

/**
 * Writes what a cluster compiles to, unless something is wrong with it, or it is only to be compared. `findings`: those of
 * {@link findingsOf}, without what a baseline has.
 */
export function buildOverlay(
  overlay: LoadedOverlay,
  compilation: FleetCompilation | undefined,
  findings: readonly Located[],
  context: BuildContext,
): BuildResult {
  const told = (path: string): string => relativePath(context.repository, path)
  const result = {
    name: overlay.name,
    definition: told(overlay.file),
    output: told(overlay.output),
    compilation,
    findings,
    files: [],
  }
  const refused = findings.some(({ diagnostic }) => diagnostic.severity === 'error')
  if (compilation?.model === undefined || refused) return { ...result, outcome: 'refused' }
  try {
    return { ...result, ...update(overlay.output, filesOf(compilation.files, compilation.model), context.isCheck) }
  } catch (error) {
    return { ...result, findings: [...result.findings, unwritable(error, result.output)], outcome: 'unwritable' }
  }
}

/** What was compiled; where only a baseline's errors kept from it, it is made up for. */
function filesOf(files: ReadonlyMap<string, string>, model: Model): ReadonlyMap<string, string> {
  return files.size > 0 ? files : emitOverlay(model)
}

function update(
  folder: string,
  files: ReadonlyMap<string, string>,
  isCheck: boolean,
): Pick<BuildResult, 'files' | 'outcome'> {
  if (!isCheck) removeLeftovers(folder)
  const compared = compareOutput(folder, files)
  if (compared.every(({ state }) => state === 'unchanged')) return { files: compared, outcome: 'unchanged' }
  if (isCheck) return { files: compared, outcome: 'stale' }
  const foreign = compared.find(({ state }) => state === 'foreign')
  if (foreign) throw new ForeignFileError(foreign.path)
  writeOutput(folder, new Map([...files].filter(([path]) => isDue(path, compared))), orphansOf(compared))
  return { files: compared, outcome: 'written' }
}

function isDue(path: string, compared: readonly OutputFile[]): boolean {
  return compared.some((file) => file.path === path && file.state !== 'unchanged')
}

function orphansOf(compared: readonly OutputFile[]): readonly string[] {
  return compared.filter(({ state }) => state === 'orphaned').map(({ path }) => path)
}

/** What a definition suppresses, in its files. */
export function suppressedOf(
  { file }: LoadedOverlay,
  compilation: FleetCompilation | undefined,
  { locator }: Pick<BuildContext, 'locator'>,
): readonly SuppressedAt[] {
  const origin = originOf(file, compilation?.model)
  return (compilation?.suppressed ?? []).flatMap(({ diagnostic, by }) => {
    const located = locator?.locate(diagnostic, origin)
    return located ? [{ located, by }] : []
  })
}

/** What is said of a cluster, in its files. */
export function findingsOf(
  { cluster, file }: LoadedOverlay,
  compilation: FleetCompilation | undefined,
  { locator, repository, written, cleaned }: Omit<BuildContext, 'isCheck'>,
): readonly Located[] {
  if (!isDefinedCluster(cluster)) {
    const found = diagnosticOfOutcome(cluster, definitionSources.read, (at, path) => locator?.absolute(at, path))
    const message =
      cleaned?.(found.diagnostic.message) ?? found.diagnostic.message.replaceAll(`${repository}${sep}`, '')
    return [{ ...found, ...locator?.placed({ ...found.diagnostic, message }, found.place) }]
  }
  const origin = originOf(file, compilation?.model)
  const said = withoutRivals(
    (compilation?.diagnostics ?? []).flatMap((diagnostic) => locator?.locate(diagnostic, origin) ?? []),
  )
  const before = written.get(cluster.resources?.kustomization ?? '') ?? []
  const isRead = before.every(({ diagnostic }) => diagnostic.severity !== 'error')
  return [
    ...before.map((each) => (each.place ? each : { ...each, ...locator?.locate(each.diagnostic, origin) })),
    ...said.filter(({ diagnostic }) => isRead || diagnostic.name !== 'nothing-configured'),
  ]
}
