import { dirname } from 'node:path'
import { switchedOff } from '../../lint/lint.ts'
import { findOverlays } from '../../io/overlay-folders.ts'
import { buildAll } from '../build/build-all.ts'
import type { BuildResult } from '../build/build-result.ts'
import type { Host } from '../host.ts'
import { loadFleet } from '../fleet/load-fleet.ts'
import type { SetResult } from './validate-result.ts'

/** Milliseconds that one definition may run. */
const timeLimit = 10_000

/** Judges overlays by their definitions, and compares them with what is there, as `build --check` does. */
export async function judgeOverlays(
  folders: readonly string[],
  host: Host,
  { isFresh, listsLeftOut }: { readonly isFresh: boolean; readonly listsLeftOut: boolean },
): Promise<readonly SetResult[]> {
  const results: SetResult[] = []
  for (const [root, members] of Map.groupBy(folders, (folder) => dirname(folder))) {
    const overlays = findOverlays(host.cwd, root)
    const fleet = await loadFleet(overlays, { timeLimit, isFresh, print: (text) => void host.stderr.write(text) })
    const selected = fleet.filter(({ folder }) => members.includes(folder))
    const build = await buildAll(overlays, fleet, selected, { isCheck: true, host, listsLeftOut })
    results.push(...build.results.map(setResultOf))
  }
  return results
}

const outcomes = {
  refused: 'refused',
  stale: 'stale',
  unchanged: 'accepted',
  unwritable: 'refused',
  written: 'accepted',
} as const

function setResultOf(result: BuildResult): SetResult {
  const { definition, compilation, findings, outcome } = result
  return {
    name: definition,
    origin: 'overlay',
    objects: compilation?.objects.length ?? 0,
    target: targetOf(result),
    outcome: outcomes[outcome],
    findings,
    ...(result.leftOut && { leftOut: result.leftOut }),
    switchedOff: compilation?.model ? switchedOff(compilation.model) : [],
    suppressed: compilation?.suppressed ?? [],
    ledger: ledgerOf(result),
  }
}

function targetOf({ compilation }: BuildResult): SetResult['target'] {
  const model = compilation?.model
  if (model === undefined) return undefined
  const { release, backend, backendIsGiven } = model
  return {
    metallbVersion: release.release,
    requested: release.requested,
    releaseFrom: release.requested === undefined ? undefined : 'definition',
    bgpType: backend,
    backendFrom: backendIsGiven ? 'definition' : undefined,
    note: undefined,
  }
}

function ledgerOf({ compilation, outcome, files }: BuildResult): readonly string[] {
  const lacking = Map.groupBy(compilation?.notJudged ?? [], ({ lacks }) => lacks.join(', '))
  const rules = [...lacking].map(
    ([facts, members]) => `${members.map(({ rule }) => rule).join(', ')}, for lack of ${facts}`,
  )
  const off = compilation?.model ? switchedOff(compilation.model).map((rule) => `${rule}, which is switched off`) : []
  const stale = files.filter(({ state }) => state !== 'unchanged').map(({ path }) => path)
  return outcome === 'stale' ? [...rules, ...off, `${stale.join(', ')}, which build would change`] : [...rules, ...off]
}
