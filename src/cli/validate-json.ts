import type { Place } from '../source/place.ts'
import type { FactOrigin, JudgedTarget } from '../gitops/judged-target.ts'
import { diagnosticJson } from './diagnostic-json.ts'
import { ledgerLines } from './validate-ledger.ts'
import type { SetResult, Validation } from './validate-result.ts'

/** What was said of everything that was given, for programs. */
export function validateJson({ sets, others, unlisted }: Validation): object {
  return { sets: sets.map(setJson), others, unlisted }
}

function setJson(set: SetResult): object {
  const { name, origin, appliedBy, objects, target, outcome, findings } = set
  return {
    name,
    origin,
    ...(appliedBy && { appliedBy: lineJson(appliedBy) }),
    objects,
    ...(target && targetJson(target)),
    result: outcome,
    diagnostics: findings.map(diagnosticJson),
    notJudged: ledgerLines(set),
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
