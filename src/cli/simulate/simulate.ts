import { UsageError } from '../../diagnostics/usage-error.ts'
import type { Model } from '../../model/model.ts'
import { sectionsOf, timeNotes } from '../../report/forecast.ts'
import { paintFor } from '../../report/paint.ts'
import type { Paint } from '../../report/paint.ts'
import { markdownTableOf } from '../../report/markdown-table.ts'
import { tableOf } from '../../report/table.ts'
import { forecastOf } from '../../simulate/cluster-forecast.ts'
import type { ClusterForecast, Question } from '../../simulate/cluster-forecast.ts'
import type { Arguments, Run } from '../command.ts'
import { isColoured } from '../host.ts'
import type { Host } from '../host.ts'
import { judgedFleet } from '../fleet/judged-fleet.ts'
import { listOption } from '../options.ts'
import { isAboutService } from './tolerated.ts'
import { simulationJson } from './simulation-json.ts'
import { printable } from '../../report/printable.ts'
import { markdownText } from '../../report/markdown-text.ts'

/** Shows which Service gets which address, which node answers for it, and what moves when nodes die. */
export const simulate: Run = async (args, host) => {
  const { clusters, models, refused } = await judgedFleet(args, args.positionals, host, isAboutService)
  for (const name of refused) host.stderr.write(`${name} is not simulated: metallb-overlays build ${name} says why\n`)
  const unserved = clusters.filter(({ tolerated }) => tolerated.length > 0).map(({ overlay }) => overlay.name)
  for (const name of unserved)
    host.stderr.write(`${name} has Services that are not served: metallb-overlays build ${name} says why\n`)
  if (models.length > 0) assertKnown(args, models)
  const forecasts = models.map((model) => ({ model, forecast: forecastOf(model, questionOf(args, model)) }))
  print(forecasts, args, host)
  return refused.length + unserved.length > 0 ? 1 : 0
}

type Forecasts = readonly { readonly model: Model; readonly forecast: ClusterForecast }[]

/** `--down each` asks for every node in turn. */
function questionOf(args: Arguments, { facts }: Model): Question {
  const nodes = (facts.nodes ?? []).map(({ name }) => name)
  const down = listOption(args, 'down')
  const together = down.filter((name) => nodes.includes(name))
  const each = down.includes('each') ? nodes.map((name) => [name]) : []
  return {
    failures: together.length === 0 ? each : [...each, together],
    order: listOption(args, 'order'),
    rebuild: args.values['rebuild'] === true,
  }
}

function assertKnown(args: Arguments, models: readonly Model[]): void {
  const nodes = new Set(['each', ...models.flatMap(({ facts }) => (facts.nodes ?? []).map(({ name }) => name))])
  const services = new Set(models.flatMap(({ facts }) => (facts.services ?? []).map(({ id }) => id)))
  assertAll(listOption(args, 'down'), nodes, 'node')
  assertAll(listOption(args, 'order'), services, 'Service')
}

function assertAll(names: readonly string[], known: ReadonlySet<string>, what: string): void {
  const unknown = names.find((name) => !known.has(name))
  if (unknown !== undefined)
    throw new UsageError(`there is no ${what} "${unknown}"`, `there are: ${[...known].join(', ')}`)
}

function print(forecasts: Forecasts, args: Arguments, host: Host): void {
  const { format } = args.values
  if (format === 'json') {
    host.stdout.write(`${JSON.stringify({ clusters: forecasts.map(simulationJson) }, null, 2)}\n`)
    return
  }
  const paint = paintFor(isColoured(host, host.stdout, args.values['no-color'] === true))
  const texts = forecasts.map((each) => (format === 'markdown' ? markdownOf(each) : textOf(each, paint)))
  host.stdout.write(texts.join('\n'))
}

function textOf({ model, forecast }: Forecasts[number], paint: Paint): string {
  const sections = sectionsOf(forecast).flatMap(({ title, rows, notes }) => [
    '',
    paint('bold', printable(title)),
    ...tableOf(rows),
    ...notes.map((note) => paint('dim', printable(note))),
  ])
  return [printable(titleOf(model)), ...sections, ...timeLines(forecast), ''].join('\n')
}

function markdownOf({ model, forecast }: Forecasts[number]): string {
  const sections = sectionsOf(forecast).flatMap(({ title, rows, notes }) => [
    '',
    `#### ${markdownText(title)}`,
    '',
    ...markdownTableOf(rows),
    '',
    ...notes.map((note) => `${markdownText(note)}  `),
  ])
  return [`### ${markdownText(titleOf(model))}`, ...sections, ...timeLines(forecast), ''].join('\n')
}

function timeLines({ failures }: ClusterForecast): readonly string[] {
  return failures.length === 0 ? [] : ['', 'How long it takes:', ...timeNotes.map((note) => `- ${note}`)]
}

function titleOf({ name, release, backend }: Model): string {
  return `${name} (${release.release}, ${backend})`
}
