import { findingAt } from '../../gitops/placed-finding.ts'
import { rules } from '../../lint/rules.ts'
import type { Located } from '../../report/located.ts'
import { suppressingComments } from '../../source/suppressing-comments.ts'
import type { SuppressingComment } from '../../source/suppressing-comments.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'
import { leftOutOf } from '../report/left-out.ts'
import type { SuppressedAt } from '../report/left-out.ts'
import type { Request } from './validate-request.ts'
import type { SetResult } from './validate-result.ts'
import { readSuppression } from './written-suppression.ts'
import type { WrittenSuppression } from './written-suppression.ts'

type Options = { readonly now: Date; readonly rules: Request['rules']; readonly listsLeftOut: boolean }

/** Leaves out what comments in the files of sets suppress, and tells of comments that do not hold or suppress nothing. */
export function siftByComments(
  results: readonly SetResult[],
  sets: readonly ManifestSet[],
  options: Options,
): readonly SetResult[] {
  const sifted = results.map((result, index) => sift(result, sets[index]!, options))
  const used = new Set(sifted.flatMap((each) => [...each.used]))
  return sifted.map(({ result, kept, suppressed, faults, holding }) => {
    const unused = holding.filter((each) => !used.has(keyOf(each)) && isJudged(each, sifted, options))
    const findings = [...kept, ...faults, ...unused.map(needless)]
    const isRefused = findings.some(({ diagnostic }) => diagnostic.severity === 'error')
    return {
      ...result,
      findings,
      outcome: isRefused ? 'refused' : 'accepted',
      suppressed: suppressed.map(({ located, by }) => ({ diagnostic: located.diagnostic, by })),
      ...(options.listsLeftOut && { leftOut: leftOutOf([], suppressed) }),
    }
  })
}

type Sifted = {
  readonly result: SetResult
  readonly holding: readonly WrittenSuppression[]
  readonly faults: readonly Located[]
  readonly kept: readonly Located[]
  readonly suppressed: readonly SuppressedAt[]
  /** Those that match a finding: sets that share a file share its comments. */
  readonly used: ReadonlySet<string>
}

function sift(result: SetResult, { commented = [] }: ManifestSet, { now }: Options): Sifted {
  const read = commented.flatMap(suppressingComments).map((comment) => readSuppression(comment, now))
  const holding = read.filter((each) => 'terms' in each)
  const matched = result.findings.map((located) => ({
    located,
    by: holding.filter((each) => each.terms.rule === located.diagnostic.name && isAbout(each.comment, located)),
  }))
  return {
    result,
    holding,
    faults: read.filter((each) => 'diagnostic' in each),
    kept: matched.filter(({ by }) => by.length === 0).map(({ located }) => located),
    suppressed: matched.flatMap(({ located, by: [first] }) => (first ? [{ located, by: first.terms }] : [])),
    used: new Set(matched.flatMap(({ by }) => by.map(keyOf))),
  }
}

function isAbout({ place: { file }, from, to }: SuppressingComment, { diagnostic, place }: Located): boolean {
  return diagnostic.source === 'lint' && place?.file === file && from <= place.line && place.line <= to
}

/** Whether a rule would have spoken if there were something to say: not of what may be elsewhere, or has no value here. */
function isJudged({ terms: { rule }, comment }: WrittenSuppression, all: readonly Sifted[], options: Options): boolean {
  if (options.rules[rule] === 'off') return false
  const isSilent = all.some(({ result }) => result.silent?.includes(rule))
  const isUnknown = all.some(({ kept }) =>
    kept.some((each) => each.diagnostic.notJudged === true && isAbout(comment, each)),
  )
  return !isSilent && !isUnknown
}

function needless({ terms: { rule }, comment }: WrittenSuppression): Located {
  const lint = rules.find(({ name }) => name === rule)
  const isForDefinitions = lint !== undefined && lint.inYaml === undefined
  const message = isForDefinitions
    ? `${rule} is not judged in YAML: it needs what only a definition tells`
    : `there is no finding of ${rule} here`
  const said = { name: 'needless-suppression', severity: 'warning', message, help: 'delete the comment' } as const
  return findingAt(comment.place, said)
}

function keyOf({ comment: { place }, terms: { rule } }: WrittenSuppression): string {
  return `${place.file}:${place.line}:${rule}`
}
