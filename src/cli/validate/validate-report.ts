import type { FactOrigin } from '../../gitops/judged-target.ts'
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
import type { Arguments } from '../command.ts'
import { isColoured } from '../host.ts'
import type { Host } from '../host.ts'
import { printReport } from '../report/print-report.ts'
import { reportOfValidation } from './report-of-validation.ts'
import { validationLedger } from './validate-ledger.ts'
import type { SetResult, Validation } from './validate-result.ts'
import { printable } from '../../report/printable.ts'

/** Prints what was said of everything that was given: findings, what was not judged, and a table of the sets. */
export async function reportValidation(validation: Validation, args: Arguments, host: Host): Promise<void> {
  if (await printReport(() => reportOfValidation(validation, args), args, host)) return
  const { stdout } = host
  const paint = paintFor(isColoured(host, stdout, args.values['no-color'] === true))
  const sections = [
    ...toldOnce(validation.sets).map(({ finding, alsoIn }) => textOf(finding, paint, alsoIn)),
    linesOf(
      [...validationLedger(validation), ...(await needsLines(validation))].map((line) => paint('dim', printable(line))),
    ),
    linesOf(validation.sets.length === 0 ? [] : summaryOf(validation, paint)),
    linesOf(fixLines(validation.fixed).map(printable)),
    linesOf(baselineLines(validation.baseline)),
    linesOf(otherLines(validation)),
    linesOf(explainHint(validation.sets.flatMap(({ findings }) => findings)).map((line) => paint('dim', line))),
  ]
  stdout.write(sections.filter((section) => section !== '').join('\n'))
}

async function needsLines({ needDefinition = [] }: Validation): Promise<readonly string[]> {
  if (needDefinition.length === 0) return []
  const { needsLine } = await import('./needs-definition.ts')
  return [needsLine(needDefinition)]
}

function summaryOf({ sets }: Validation, paint: Paint): readonly string[] {
  const rows = sets.map((set) => [
    set.name,
    appliedBy(set),
    String(set.objects),
    ...targetCells(set),
    set.outcome,
    countsOf(set.findings, set.suppressed?.length),
  ])
  const [head, ...body] = tableOf([['set', 'applied by', 'objects', 'release', 'backend', 'result', ''], ...rows])
  const clusters = sets.flatMap(({ name, kubernetes }) =>
    kubernetes ? [printable(`${name}: Kubernetes ${cellOf(kubernetes.value, kubernetes.place)}`)] : [],
  )
  return [paint('bold', head ?? ''), ...body, ...clusters]
}

function targetCells({ target }: SetResult): readonly [release: string, backend: string] {
  if (target === undefined) return ['–', '–']
  const { metallbVersion, requested, releaseFrom, bgpType, backendFrom } = target
  return [cellOf(requested ?? metallbVersion, releaseFrom), cellOf(bgpType, backendFrom)]
}

/** A value with where it was read; in brackets where it is only assumed. */
function cellOf(value: string, from: FactOrigin | undefined): string {
  if (from === undefined) return `(${value})`
  return typeof from === 'string' ? value : `${value} (${from.file}:${from.line})`
}

function appliedBy({ origin, appliedBy: pointer }: SetResult): string {
  return pointer ? `${origin} ${pointer.file}:${pointer.line}` : origin
}

function otherLines({ sets, others }: Validation): readonly string[] {
  if (sets.length === 0 && others === 0) return ['nothing to judge: there are no Kubernetes objects']
  return others === 0 ? [] : [`${others} other ${others === 1 ? 'set has' : 'sets have'} nothing of MetalLB's`]
}
