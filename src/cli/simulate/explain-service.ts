import { nearest } from '../../diagnostics/nearest.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import type { AllocationTrace } from '../../metallb/explain-allocation.ts'
import type { Model } from '../../model/model.ts'
import { explanationLines } from '../../report/explanation.ts'
import { forecastOf } from '../../simulate/cluster-forecast.ts'
import type { Forecast } from '../../simulate/forecast.ts'
import { explain } from '../../simulate/simulate.ts'
import type { Run } from '../command.ts'
import type { Host } from '../host.ts'
import { isAboutService } from './tolerated.ts'
import { judgedFleet } from '../fleet/judged-fleet.ts'
import { printable } from '../../report/printable.ts'

/** Shows the trace of one Service's address, and each node's answer, in every cluster that has the Service. */
export const explainService: Run = async (args, host) => {
  const [id, ...names] = args.positionals
  if (id === undefined) throw new UsageError('which Service?', 'metallb-overlays explain-service NAMESPACE/NAME')
  const { clusters, models, refused } = await judgedFleet(args, names, host, isAboutService)
  for (const name of refused) host.stderr.write(`${name} is left out: metallb-overlays build ${name} says why\n`)
  const having = models.filter(({ facts }) => (facts.services ?? []).some((service) => service.id === id))
  if (having.length === 0 && models.length > 0) throw unknownService(id, models)
  print(
    having.flatMap((model) => explanationOf(model, id)),
    args.values['format'],
    host,
  )
  return refused.length > 0 || clusters.some(({ tolerated }) => tolerated.length > 0) ? 1 : 0
}

type Explanation = { readonly cluster: string; readonly trace: AllocationTrace; readonly forecast: Forecast }

function explanationOf(model: Model, id: string): readonly Explanation[] {
  const trace = explain(model, id)
  const { services } = forecastOf(model, { failures: [], order: [], rebuild: false })
  const forecast = services.find(({ service }) => service === id)
  return trace && forecast ? [{ cluster: model.name, trace, forecast }] : []
}

function print(explanations: readonly Explanation[], format: unknown, host: Host): void {
  const text =
    format === 'json'
      ? `${JSON.stringify({ clusters: explanations }, null, 2)}\n`
      : explanations.map((each) => `${explanationLines(each).map(printable).join('\n')}\n`).join('\n')
  host.stdout.write(text)
}

function unknownService(id: string, models: readonly Model[]): UsageError {
  const known = models.flatMap(({ facts }) => (facts.services ?? []).map((service) => service.id))
  const near = nearest(id, known)
  return new UsageError(
    known.length === 0 ? 'the definitions have no Services' : `there is no Service "${id}"`,
    known.length === 0
      ? `name it in the definition: services: { '${id}': {} }`
      : near
        ? `did you mean "${near}"?`
        : `there are: ${[...new Set(known)].join(', ')}`,
  )
}
