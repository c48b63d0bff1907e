import { switchedOff } from '../../lint/lint.ts'
import type { Located } from '../../report/located.ts'
import type { Report, ReportUnit } from '../../report/report.ts'
import { fixFacts } from '../fix/fix-request.ts'
import { baselineFacts } from '../report/baseline-request.ts'
import type { Build, BuildResult } from './build-result.ts'
import type { Arguments } from '../command.ts'
import { headOfReport } from '../report/report-head.ts'
import { staleOutput } from '../report/stale-output.ts'
import { suppressedJson } from '../report/suppressed-json.ts'

/** What became of a build, as a report. */
export function reportOfBuild(build: Build, args: Arguments): Report {
  const { isCheck, results, orphans, unloaded, baseline, fixed, remedy } = build
  return {
    ...headOfReport(args),
    unitsAre: 'clusters',
    hasBaseline: baseline !== undefined,
    units: results.map((result) => unitOf(result, remedy)),
    findings: isCheck
      ? orphans.map((path) => staleOutput(`${path} is orphaned: nothing generates it any more`, path, remedy))
      : [],
    notJudged: unloaded.map((name) => `overlaps with ${name}, whose definition does not load`),
    facts: { check: isCheck, orphans, ...baselineFacts(baseline), ...fixFacts(fixed) },
  }
}

function unitOf(result: BuildResult, remedy: string | undefined): ReportUnit {
  const { name, definition, output, outcome, files, compilation } = result
  const model = compilation?.model
  return {
    name,
    file: definition,
    outcome,
    findings: [...result.findings, ...staleFindings(result, remedy)],
    leftOut: result.leftOut,
    notJudged: compilation?.notJudged ?? [],
    facts: {
      definition,
      output,
      ...(model && {
        release: model.release.requested ?? null,
        judgedAs: model.release.release,
        backend: model.backend,
        overrides: model.overrides,
        switchedOff: switchedOff(model),
      }),
      suppressed: (compilation?.suppressed ?? []).map(suppressedJson),
      files: files.map(({ path, state }) => ({ path, state })),
    },
  }
}

function staleFindings({ output, files, outcome }: BuildResult, remedy: string | undefined): readonly Located[] {
  if (outcome !== 'stale') return []
  return files
    .filter(({ state }) => state !== 'unchanged')
    .map(({ path, state }) => staleOutput(`${output}/${path} is ${state}`, undefined, remedy))
}
