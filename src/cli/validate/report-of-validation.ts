import type { FactOrigin, JudgedTarget } from '../../gitops/judged-target.ts'
import type { Report, ReportUnit } from '../../report/report.ts'
import type { Place } from '../../source/place.ts'
import { fixFacts } from '../fix/fix-request.ts'
import { baselineFacts } from '../report/baseline-request.ts'
import type { Arguments } from '../command.ts'
import { headOfReport } from '../report/report-head.ts'
import { staleOutput } from '../report/stale-output.ts'
import { suppressedJson } from '../report/suppressed-json.ts'
import { aloneLines, ledgerLines } from './validate-ledger.ts'
import type { SetResult, Validation } from './validate-result.ts'

/** What was said of everything that was given, as a report. */
export function reportOfValidation(
  { sets, others, unlisted, unread, needDefinition, baseline, fixed }: Validation,
  args: Arguments,
): Report {
  return {
    ...headOfReport(args),
    unitsAre: 'sets',
    hasBaseline: baseline !== undefined,
    units: sets.map(unitOf),
    findings: [],
    notJudged: aloneLines({ unlisted, unread }),
    facts: {
      others,
      unlisted,
      unread,
      ...(needDefinition && { needDefinition }),
      ...baselineFacts(baseline),
      ...fixFacts(fixed),
    },
  }
}

function unitOf(set: SetResult): ReportUnit {
  const { name, origin, appliedBy, objects, target, kubernetes, outcome, findings, suppressed, switchedOff: off } = set
  const stale = outcome === 'stale' ? [staleOutput(`what is committed is not what ${name} is built to`)] : []
  return {
    name,
    file: appliedBy?.file ?? name,
    outcome,
    findings: [...findings, ...stale],
    leftOut: set.leftOut,
    notJudged: ledgerLines(set),
    facts: {
      origin,
      ...(appliedBy && { appliedBy: lineJson(appliedBy) }),
      objects,
      ...(off && { switchedOff: off }),
      ...(suppressed && { suppressed: suppressed.map(suppressedJson) }),
      ...(target && targetJson(target)),
      ...(kubernetes && { kubernetes: kubernetes.value, kubernetesFrom: lineJson(kubernetes.place) }),
    },
  }
}

function targetJson({ metallbVersion, requested, releaseFrom, bgpType, backendFrom }: JudgedTarget): object {
  return {
    release: requested ?? null,
    releaseFrom: originJson(releaseFrom),
    judgedAs: metallbVersion,
    backend: bgpType,
    backendFrom: originJson(backendFrom),
  }
}

function originJson(from: FactOrigin | undefined): object | string | null {
  return typeof from === 'object' ? lineJson(from) : (from ?? null)
}

function lineJson({ file, line, column }: Place): object {
  return { file, line, column }
}
