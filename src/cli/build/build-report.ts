import { countsOf } from '../../report/counts.ts'
import { explainHint } from '../../report/explain-hint.ts'
import { linesOf } from '../../report/lines.ts'
import { paintFor } from '../../report/paint.ts'
import type { Paint } from '../../report/paint.ts'
import { tableOf } from '../../report/table.ts'
import { textOf } from '../../report/text.ts'
import { toldOnce } from '../../report/told-once.ts'
import { fixLines } from '../fix/fix-request.ts'
import { baselineLines } from '../report/baseline-request.ts'
import type { Build, BuildResult } from './build-result.ts'
import type { Arguments } from '../command.ts'
import { isColoured } from '../host.ts'
import type { Host } from '../host.ts'
import { ledgerOf } from './ledger.ts'
import { overrideText } from './override-text.ts'
import { printReport } from '../report/print-report.ts'
import { staleRemedy } from '../report/stale-output.ts'
import { reportOfBuild } from './report-of-build.ts'
import { printable } from '../../report/printable.ts'

/** Prints what became of a build: findings, what differs from the base, what was not judged, and a table. */
export async function reportBuild(build: Build, args: Arguments, host: Host): Promise<void> {
  if (await printReport(() => reportOfBuild(build, args), args, host)) return
  const paint = paintFor(isColoured(host, host.stdout, args.values['no-color'] === true))
  const sections = [
    ...toldOnce(build.results).map(({ finding, alsoIn }) => textOf(finding, paint, alsoIn)),
    linesOf(build.results.flatMap((result) => overrideLines(result, paint))),
    linesOf(ledgerOf(build).map((line) => paint('dim', printable(line)))),
    linesOf(summaryOf(build, paint)),
    linesOf(fixLines(build.fixed).map(printable)),
    linesOf(baselineLines(build.baseline)),
    linesOf(nextSteps(build, paint)),
    linesOf(explainHint(build.results.flatMap(({ findings }) => findings)).map((line) => paint('dim', line))),
  ]
  host.stdout.write(sections.filter((section) => section !== '').join('\n'))
}

function overrideLines({ name, compilation }: BuildResult, paint: Paint): readonly string[] {
  const overrides = compilation?.model?.overrides ?? []
  return overrides.map(
    (override) => `${paint('bold', printable(name))} against its base: ${printable(overrideText(override))}`,
  )
}

function summaryOf({ results }: Build, paint: Paint): readonly string[] {
  const rows = results.map((result) => [
    result.name,
    ...factsOf(result),
    result.outcome,
    countsOf(result.findings, result.compilation?.suppressed.length),
  ])
  const [head, ...body] = tableOf([['cluster', 'release', 'backend', 'pools', 'Services', 'result', ''], ...rows])
  return [paint('bold', head ?? ''), ...body]
}

function factsOf({ compilation }: BuildResult): readonly string[] {
  const model = compilation?.model
  if (model === undefined) return ['–', '–', '–', '–']
  const { release, backend, facts } = model
  return [
    release.requested ?? `(${release.release})`,
    model.backendIsGiven ? backend : `(${backend})`,
    String(facts.pools.length),
    facts.services === undefined ? '–' : String(facts.services.length),
  ]
}

function nextSteps({ isCheck, results, orphans, remedy = staleRemedy }: Build, paint: Paint): readonly string[] {
  const stale = results.flatMap(({ output, files, outcome }) =>
    outcome === 'stale'
      ? files
          .filter(({ state }) => state !== 'unchanged')
          .map(({ path, state }) => `${output}/${path} is ${stateTexts[state]}`)
      : [],
  )
  if (!isCheck) return orphans.map((path) => printable(`removed ${path}: nothing generates it any more`))
  const lines = [...stale, ...orphans.map((path) => `${path} is orphaned: nothing generates it any more`)].map(
    printable,
  )
  return lines.length === 0 ? [] : [...lines, `${paint('cyan', 'help:')} ${remedy}`]
}

const stateTexts = {
  changed: 'changed',
  foreign: 'there and was not generated: build leaves it alone until it is moved away',
  missing: 'missing',
  orphaned: 'orphaned',
  unchanged: 'unchanged',
} as const
